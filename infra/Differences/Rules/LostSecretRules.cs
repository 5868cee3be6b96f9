using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Differences.Rules;

/// <summary>DIF001 to DIF004: an update would lose a Secret, or cannot write it.</summary>
internal static class LostSecretRules
{
    private const string Release = "set secrets-ladder:handover to true in an update of its own first, so that the Secret stays";

    /// <summary>What is wrong with a change.</summary>
    /// <param name="sides">The Secrets of both plans.</param>
    public static IEnumerable<Finding> Check(SecretSides sides) => [.. Lost(sides), .. Unprepared(sides), .. Moved(sides), .. Retyped(sides)];

    private static IEnumerable<Finding> Lost(SecretSides sides) =>
        from secret in Collected(sides)
        let contract = sides.PresentContract(new(secret.Namespace, secret.Name))
        where contract is not null
        select DifferenceRules.Error(
            "DIF001",
            $"{contract.Source}: the cluster removes the Secret '{secret.Namespace}/{secret.Name}' with its ExternalSecret, and nothing replaces it, "
            + $"as not all its keys are sealed; seal {Keys(contract)}, and {Release}");

    private static IEnumerable<Finding> Unprepared(SecretSides sides) =>
        from pair in sides.Former
        let present = sides.Present.GetValueOrDefault(pair.Key)
        where present is not null && present.Delivery != pair.Value.Delivery && !pair.Value.LetsGo
        select DifferenceRules.Error(
            "DIF002",
            $"the cluster removes the Secret '{pair.Key.Namespace}/{pair.Key.Name}' with its ExternalSecret while the next producer "
            + $"({present.Delivery.ToString().ToLowerInvariant()}) writes it; {Release}");

    private static IEnumerable<Finding> Moved(SecretSides sides) =>
        from secret in Collected(sides)
        let moved = sides.MovedTo(secret)
        where moved is not null
        select DifferenceRules.Error(
            "DIF003",
            $"{moved.Source}: the Secret '{secret.Name}' moves from namespace '{secret.Namespace}' to "
            + $"'{moved.Namespace}'{(moved.IsProduced ? "" : ", where nothing produces it yet")}, and the cluster removes it from "
            + $"'{secret.Namespace}' in the same update, whether or not workloads there use it; {Release}, and remove it when they no longer do");

    private static IEnumerable<Finding> Retyped(SecretSides sides) =>
        from pair in sides.Former
        let contract = sides.PresentContract(pair.Key)
        let types = (From: sides.FormerContract(pair.Key)?.Type ?? pair.Value.Type,
            To: sides.Present.GetValueOrDefault(pair.Key)?.Type ?? contract?.Type)
        where types.From is not null && types.To is not null && types.From != types.To
        select DifferenceRules.Error(
            "DIF004",
            $"{(contract is null ? "" : $"{contract.Source}: ")}the type of the Secret '{pair.Key.Namespace}/{pair.Key.Name}' changes from "
            + $"{types.From} to {types.To}, and the API server refuses to change the type of an existing Secret; "
            + "give the Secret another name, or delete it once, right before the update: "
            + $"{SecretChanges.Command(sides.Before!.ContextOf(pair.Value.Provider), "delete", pair.Value)}");

    private static IEnumerable<ProducedSecret> Collected(SecretSides sides) =>
        sides.Former.Where(pair => !pair.Value.Outlives && !sides.Present.ContainsKey(pair.Key)).Select(pair => pair.Value);

    private static string Keys(DeclaredContract contract) =>
        string.Join(", ", contract.Keys.Where(key => key.From is not null).Select(key => $"'{key.Name}'"));
}
