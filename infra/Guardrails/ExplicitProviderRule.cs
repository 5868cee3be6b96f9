using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails;

/// <summary>PRV001: a resource without an explicit provider of its own package; it would land on whatever cluster or account the shell points to.</summary>
internal sealed class ExplicitProviderRule() : Guardrail("PRV001")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan)
    {
        foreach (var resource in plan.Resources.Where(resource => !resource.IsComponent && !resource.IsProvider))
        {
            var package = resource.Type[..resource.Type.IndexOf(':', StringComparison.Ordinal)];
            if (resource.Provider?.Contains($"::pulumi:providers:{package}::", StringComparison.Ordinal) != true)
            {
                yield return new(resource.Urn, $"no explicit provider of package '{package}'; pass the stack's provider through Providers of the component");
            }
        }
    }
}
