using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;

namespace SecretsLadder.Infra.Guardrails.Rules.Nam;

/// <summary>
/// NAM001: a Kubernetes object without an explicit name and namespace; it would be named at random, or land where the context points.
/// </summary>
internal sealed class ExplicitNameRule() : Guardrail("NAM001")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) =>
        from resource in plan.Resources
        where resource.IsKubernetesObject
        from missing in Missing(resource)
        select new Violation(resource.Urn, $"metadata.{missing} is not set; set it, so that the object has the same name on every run");

    private static IEnumerable<string> Missing(PlannedResource resource)
    {
        if (resource.Input("metadata", "name") is not string)
        {
            yield return "name";
        }

        if (ResourceKinds.Find(resource.Type)?.IsClusterScoped != true && resource.Input("metadata", "namespace") is not string)
        {
            yield return "namespace";
        }
    }
}
