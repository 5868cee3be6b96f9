using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings;

namespace SecretsLadder.Infra.Guardrails;

/// <summary>LVL001: a contract asks for a rotation that its delivery cannot give; the values stay as somebody set them.</summary>
internal sealed class DegradedDeliveryRule() : Guardrail("LVL001", inDevelopment: Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) =>
        from application in plan.Settings.Applications
        from contract in application.Secrets
        let delivery = plan.Settings.DeliveryOf(application.Name, contract.Name)
        where !Gives(plan.Settings, application.Name, contract, delivery)
        let asked = Word.Of(contract.Rotation)
        select new Violation(
            null,
            $"{contract.Source}: the Secret '{contract.Name}' asks for {asked} rotation, and delivery '{Word.Of(delivery)}' "
            + $"keeps its values until somebody changes them; {Remedy(contract.Rotation)}, or ask for static rotation");

    private static bool Gives(StackSettings settings, string application, SecretContract contract, DeliveryKind delivery) => contract.Rotation switch
    {
        Rotation.Static => true,
        Rotation.Automatic => delivery is DeliveryKind.External or DeliveryKind.Csi,
        _ => delivery is DeliveryKind.External or DeliveryKind.Csi && IsVault(settings, application, contract.Name),
    };

    private static bool IsVault(StackSettings settings, string application, string secret) =>
        settings.Backends.GetValueOrDefault(settings.BackendNameOf(application, secret)) is VaultBackend;

    private static string Remedy(Rotation rotation) =>
        rotation == Rotation.Dynamic ? "deliver it from a Vault (level external or vault)" : "raise the stack to level external";
}
