using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Differences.Rules;

/// <summary>
/// DIF005: what is created before its namesake is deleted. Of two resources that are one object in the cluster, the API server refuses the second.
/// </summary>
internal static class CollisionRule
{
    private const string Id = "DIF005";

    /// <summary>What collides.</summary>
    /// <param name="before">The first plan.</param>
    /// <param name="after">The second plan.</param>
    /// <param name="resources">The resources that change.</param>
    public static IEnumerable<Finding> Check(ComparedPlan before, ComparedPlan after, IEnumerable<ResourceChange> resources) =>
        [.. Renamed(before, after), .. Charts(after, resources)];

    private static IEnumerable<Finding> Renamed(ComparedPlan before, ComparedPlan after)
    {
        var adopting = after.Resources.Where(resource => resource.Adopts).Select(resource => resource.Urn).ToHashSet(StringComparer.Ordinal);
        var gone = before.Resources.Where(resource => resource.IsKubernetesObject && after.Resources.Find(resource.Urn) is null).ToLookup(ObjectOf);
        return
            from resource in after.Resources
            where resource.IsKubernetesObject && before.Resources.Find(resource.Urn) is null && !adopting.Contains(resource.Provider ?? "")
            let former = gone[ObjectOf(resource)].FirstOrDefault()
            where former is not null
            select DifferenceRules.Error(
                Id,
                $"{resource.Input("kind")} '{resource.Input("metadata", "namespace") ?? "*"}/{resource.Input("metadata", "name")}' exists as the "
                + $"resource '{former.Name}' and would be created as '{resource.Name}', so that the update stops with 'already exists'; keep the "
                + "name, or remove the former in an update of its own, with secrets-ladder:handover true before it where it produces a Secret",
                resource.Urn);
    }

    /// <summary>Releases of one name in two namespaces share the objects that belong to the cluster.</summary>
    private static IEnumerable<Finding> Charts(ComparedPlan after, IEnumerable<ResourceChange> resources)
    {
        var replaced = resources.Where(change => change is { Kind: DifferenceKind.Replaced, DeletesFirst: false }).Select(change => change.Urn)
            .ToHashSet(StringComparer.Ordinal);
        return
            from resource in after.Resources
            where resource.IsChart && replaced.Contains(resource.Urn)
            select DifferenceRules.Error(
                Id,
                $"the release '{resource.Input("name")}' is created again before the former is deleted, "
                + "and both own the same objects of the cluster, "
                + "so the update stops; let the resource delete before it replaces",
                resource.Urn);
    }

    private static (string? Kind, string? Namespace, string? Name) ObjectOf(PlannedResource resource) =>
        (resource.Input("kind") as string, resource.Input("metadata", "namespace") as string, resource.Input("metadata", "name") as string);
}
