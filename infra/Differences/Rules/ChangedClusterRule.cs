using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Differences.Rules;

/// <summary>
/// DIF006: a stack that would go on in another cluster. The provider follows a changed context in place: the next changed value overwrites the Secret
/// of that name in the other cluster, and a destroy deletes the other cluster's namespaces.
/// </summary>
internal static class ChangedClusterRule
{
    private const string Id = "DIF006";

    /// <summary>Whether the cluster changes, and what to do.</summary>
    /// <param name="before">The first plan.</param>
    /// <param name="after">The second plan.</param>
    public static IEnumerable<Finding> Check(ComparedPlan before, ComparedPlan after)
    {
        if (ProviderOf(before) is not { } former || ProviderOf(after) is not { } present || former.Context == present.Context)
        {
            return [];
        }

        var change = $"the context changes from '{former.Context}' to '{present.Context}'";
        return former.Identifier is null
            ? [DifferenceRules.Error(
                Id, $"{change}, and the former plan has no clusterIdentifier to tell the clusters apart by; "
                    + $"run 'pulumi up' once with the context '{former.Context}' and this release, and change the context after it")]
            : former.Identifier == present.Identifier && after.MovedFrom.LastOrDefault() == former.Context ? []
            : [DifferenceRules.Error(Id, $"{change}: {Advice(former.Context, before.MovedFrom)}")];
    }

    private static string Advice(string? context, IEnumerable<string> movedFrom) =>
        "for the same cluster under another name, or one that takes its place, write 'movedFrom: "
        + $"[{string.Join(", ", [.. movedFrom, context])}]' under secrets-ladder:cluster and run 'pulumi up --refresh'; "
        + "a cluster beside the former one is a stack of its own";

    private static (string? Context, string? Identifier)? ProviderOf(ComparedPlan plan) =>
        plan.Resources.OfType(PlannedResource.KubernetesProvider).FirstOrDefault() is { } provider
        ? (provider.Input("context") as string, provider.Input("clusterIdentifier") as string)
        : null;
}
