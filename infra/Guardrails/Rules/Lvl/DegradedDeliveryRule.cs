using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings;

namespace SecretsLadder.Infra.Guardrails.Rules.Lvl;

/// <summary>
/// LVL001: a contract asks for a rotation, or a version of an entry, that its delivery cannot give; the values stay as somebody set them.
/// </summary>
internal sealed class DegradedDeliveryRule() : Guardrail("LVL001", inDevelopment: Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) => Rotations(plan).Concat(Versions(plan));

    private static IEnumerable<Violation> Rotations(Plan plan) =>
        from placed in plan.Settings.Contracts
        let contract = placed.Contract
        where !Gives(placed)
        let asked = Word.Of(contract.Rotation)
        select new Violation(
            null,
            $"{contract.Source}: the Secret '{contract.Name}' asks for {asked} rotation, and delivery '{Word.Of(placed.Delivery)}' "
            + $"keeps its values until somebody changes them; {Remedy(contract.Rotation)}, or ask for static rotation");

    /// <summary>Only a backend keeps versions.</summary>
    private static IEnumerable<Violation> Versions(Plan plan) =>
        from placed in plan.Settings.Contracts
        where !placed.ReadsBackend
        let contract = placed.Contract
        from key in contract.Keys
        where key.Version is not null
        select new Violation(
            null,
            $"{contract.Source}: the key '{key.Name}' of the Secret '{contract.Name}' asks for the version '{key.Version}' of its entry, "
            + $"and delivery '{Word.Of(placed.Delivery)}' "
            + "holds the one value that somebody sets; raise the stack to level external, or leave 'version' out and set the value that is wanted");

    private static bool Gives(PlacedContract placed) => placed.Contract.Rotation switch
    {
        Rotation.Static => true,
        Rotation.Automatic => placed.ReadsBackend,
        _ => placed.Source is ContractSource.Issued,
    };

    private static string Remedy(Rotation rotation) =>
        rotation == Rotation.Dynamic ? "deliver it from a Vault (level external or vault)" : "raise the stack to level external";
}
