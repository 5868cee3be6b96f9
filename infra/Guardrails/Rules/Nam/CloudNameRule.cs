using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;

namespace SecretsLadder.Infra.Guardrails.Rules.Nam;

/// <summary>NAM001 in clouds and Vaults: a resource without an explicit name; the engine would make one up.</summary>
internal sealed class CloudNameRule() : Guardrail("NAM001")
{
    /// <summary>The name of a cloud resource, or null where it has none or the type has no name.</summary>
    /// <param name="resource">The resource.</param>
    public static string? NameOf(PlannedResource resource) =>
        ResourceKinds.Find(resource.Type)?.Name is { } input && resource.Input(input) is string { Length: > 0 } name ? name : null;

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) =>
        from resource in plan.Resources
        let name = ResourceKinds.Find(resource.Type)?.Name
        where name is not null && resource.Input(name) is not string { Length: > 0 }
        select new Violation(resource.Urn, $"{name} is not set; set it, so that the resource has the same name on every run");
}
