using SecretsLadder.Infra.Guardrails.Rules.Nam;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails.Rules.Own;

/// <summary>OWN001 in clouds and Vaults: two resources of one name in one place; the second would be refused, or would take over the first.</summary>
internal sealed class CloudOwnerRule() : Guardrail("OWN001")
{
    /// <summary>The inputs that a name is unique within, of all kinds.</summary>
    private static readonly string[] Scopes = ["resourceGroupName", "vaultName", "resourceName", "scope", "namespace", "backend", "mount", "project"];

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) =>
        from resource in plan.Resources
        where CloudNameRule.NameOf(resource) is not null
        group resource by IdentityOf(resource) into owners
        where owners.Skip(1).Any()
        select new Violation(
            owners.Last().Urn,
            $"'{CloudNameRule.NameOf(owners.First())}' has {owners.Count()} owners: {string.Join(" and ", owners.Select(owner => owner.Name))}; "
            + "change the name of the application, Secret, backend or cluster that one of them follows from");

    /// <summary>What the service tells resources of a type apart by. Azure ignores case.</summary>
    private static string IdentityOf(PlannedResource resource)
    {
        var identity = string.Join(
            '\n', Scopes.Select(scope => resource.Input(scope) as string).Prepend(CloudNameRule.NameOf(resource)).Prepend(resource.Provider)
                .Prepend(resource.Type));
        return resource.Type.StartsWith("azure-native:", StringComparison.Ordinal) ? identity.ToLowerInvariant() : identity;
    }
}
