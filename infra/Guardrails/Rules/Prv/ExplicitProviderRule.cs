using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails.Rules.Prv;

/// <summary>
/// PRV001: a resource without an explicit provider of its own package; it would land on whatever cluster or account the shell points to.
/// </summary>
internal sealed class ExplicitProviderRule() : Guardrail("PRV001")
{
    private const string ProviderType = "::pulumi:providers:";

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan)
    {
        foreach (var resource in plan.Resources.Where(resource => !resource.IsComponent && !resource.IsProvider))
        {
            if (!IsOfPackage(resource.Provider, PackageOf(resource)))
            {
                yield return new(
                    resource.Urn,
                    $"no explicit provider of package '{PackageOf(resource)}'; pass the stack's provider through Providers of the component");
            }
        }
    }

    private static ReadOnlySpan<char> PackageOf(PlannedResource resource) =>
        resource.Type.AsSpan(0, resource.Type.IndexOf(':', StringComparison.Ordinal));

    private static bool IsOfPackage(ReadOnlySpan<char> provider, ReadOnlySpan<char> package)
    {
        var start = provider.IndexOf(ProviderType);
        return start >= 0
            && provider[(start + ProviderType.Length)..] is var rest
            && rest.StartsWith(package)
            && rest[package.Length..].StartsWith("::");
    }
}
