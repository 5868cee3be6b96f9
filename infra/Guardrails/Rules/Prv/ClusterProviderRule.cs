using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails.Rules.Prv;

/// <summary>
/// PRV003: a provider of Kubernetes that would follow its context to another cluster, or forget its objects while the cluster is away.
/// </summary>
internal sealed class ClusterProviderRule() : Guardrail("PRV003")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) =>
        from provider in plan.Resources
        where provider.Type == PlannedResource.KubernetesProvider
        from words in Faults(provider)
        select new Violation(provider.Urn, words);

    private static IEnumerable<string> Faults(PlannedResource provider)
    {
        if (provider.Input("clusterIdentifier") is not string || !provider.Protect)
        {
            yield return "without a clusterIdentifier and protection, a changed context updates and deletes objects of another cluster; set both";
        }

        if (provider.Input("deleteUnreachable") is not "false")
        {
            yield return "deleteUnreachable is not false, so that a refresh while the cluster is away empties the state; set it to false";
        }
    }
}
