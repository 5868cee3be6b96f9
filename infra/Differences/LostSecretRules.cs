using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Differences;

/// <summary>What only two plans together tell: that an update would lose a Secret, or cannot be made. Documented in docs/how-to/review-a-change.md.</summary>
internal static class LostSecretRules
{
    /// <summary>Every rule, by id.</summary>
    public static readonly string[] Ids = ["DIF001", "DIF002", "DIF003", "DIF004", "DIF005"];

    private const string Release = "set secrets-ladder:handover to true in an update of its own first, so that the Secret stays";

    /// <summary>What is wrong with a change. Nothing of a stack that is new, or removed as a whole.</summary>
    /// <param name="sides">The Secrets of both plans.</param>
    public static IEnumerable<Finding> Check(SecretSides sides) => sides is { Before: { } before, After: { } after }
        ? [.. Lost(sides), .. Unprepared(sides), .. Moved(sides), .. Retyped(sides), .. Colliding(before, after)]
        : [];

    /// <summary>Whether a finding is one of these.</summary>
    /// <param name="finding">The finding.</param>
    public static bool Holds(Finding finding) => Ids.Contains(finding.Rule);

    private static IEnumerable<Finding> Lost(SecretSides sides) =>
        from secret in Collected(sides)
        let contract = sides.PresentContract((secret.Namespace, secret.Name))
        where contract is not null
        select Error(
            "DIF001",
            $"{contract.Source}: the cluster removes the Secret '{secret.Namespace}/{secret.Name}' with its ExternalSecret, and nothing replaces it, as not all its keys are sealed; seal {Keys(contract)}, and {Release}");

    private static IEnumerable<Finding> Unprepared(SecretSides sides) =>
        from pair in sides.Former
        let present = sides.Present.GetValueOrDefault(pair.Key)
        where present is not null && present.Delivery != pair.Value.Delivery && !pair.Value.LetsGo
        select Error(
            "DIF002",
            $"the cluster removes the Secret '{pair.Key.Namespace}/{pair.Key.Name}' with its ExternalSecret while the next producer ({present.Delivery.ToString().ToLowerInvariant()}) writes it; {Release}");

    private static IEnumerable<Finding> Moved(SecretSides sides) =>
        from secret in Collected(sides)
        let moved = sides.MovedTo(secret)
        where moved is not null
        select Error(
            "DIF003",
            $"{moved.Source}: the Secret '{secret.Name}' moves from namespace '{secret.Namespace}' to '{moved.Namespace}'{(moved.IsProduced ? "" : ", where nothing produces it yet")}, and the cluster removes it from '{secret.Namespace}' in the same update, whether or not workloads there use it; {Release}, and remove it when they no longer do");

    private static IEnumerable<Finding> Retyped(SecretSides sides) =>
        from pair in sides.Former
        let contract = sides.PresentContract(pair.Key)
        let types = (From: sides.FormerContract(pair.Key)?.Type ?? pair.Value.Type, To: sides.Present.GetValueOrDefault(pair.Key)?.Type ?? contract?.Type)
        where types.From is not null && types.To is not null && types.From != types.To
        let context = sides.Before!.OfType("pulumi:providers:kubernetes").FirstOrDefault(provider => provider.Urn == pair.Value.Provider)?.Input("context") as string
        select Error(
            "DIF004",
            $"{(contract is null ? "" : $"{contract.Source}: ")}the type of the Secret '{pair.Key.Namespace}/{pair.Key.Name}' changes from {types.From} to {types.To}, and the API server refuses to change the type of an existing Secret; give the Secret another name, or delete it once, right before the update: {SecretChanges.Command(context, "delete", pair.Value)}");

    /// <summary>A new resource is created before the former one is deleted: of two that are one object in the cluster, the second is refused.</summary>
    private static IEnumerable<Finding> Colliding(ComparedPlan before, ComparedPlan after)
    {
        var known = before.Resources.Select(resource => resource.Urn).ToHashSet(StringComparer.Ordinal);
        var adopting = after.OfType("pulumi:providers:kubernetes").Where(provider => provider.Input("upsertExistingObjects") is true).Select(provider => provider.Urn).ToHashSet(StringComparer.Ordinal);
        var present = after.Resources.Select(resource => resource.Urn).ToHashSet(StringComparer.Ordinal);
        var gone = before.Resources.Where(resource => resource.IsKubernetesObject && !present.Contains(resource.Urn)).ToLookup(ObjectOf);
        return
            from resource in after.Resources
            where resource.IsKubernetesObject && !known.Contains(resource.Urn) && !adopting.Contains(resource.Provider ?? "")
            let former = gone[ObjectOf(resource)].FirstOrDefault()
            where former is not null
            select Error(
                "DIF005",
                $"{resource.Input("kind")} '{resource.Input("metadata", "namespace") ?? "*"}/{resource.Input("metadata", "name")}' exists as the resource '{former.Name}' and would be created as '{resource.Name}', so that the update stops with 'already exists'; keep the name, or remove the former in an update of its own, with secrets-ladder:handover true before it where it produces a Secret") with
            { Resource = resource.Urn };
    }

    private static (string? Kind, string? Namespace, string? Name) ObjectOf(PlannedResource resource) =>
        (resource.Input("kind") as string, resource.Input("metadata", "namespace") as string, resource.Input("metadata", "name") as string);

    private static IEnumerable<ProducedSecret> Collected(SecretSides sides) =>
        sides.Former.Where(pair => !pair.Value.Outlives && !sides.Present.ContainsKey(pair.Key)).Select(pair => pair.Value);

    private static string Keys(DeclaredContract contract) => string.Join(", ", contract.Keys.Where(key => key.From is not null).Select(key => $"'{key.Name}'"));

    private static Finding Error(string rule, string message) => new(rule, Severity.Error, null, message);
}
