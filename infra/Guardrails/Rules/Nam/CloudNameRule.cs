using System.Collections.Frozen;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails.Rules.Nam;

/// <summary>NAM001 in clouds and Vaults: a resource without an explicit name; the engine would make one up.</summary>
internal sealed class CloudNameRule() : Guardrail("NAM001")
{
    /// <summary>The input that names a resource of a type.</summary>
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["aws:iam/role:Role"] = "name",
        ["aws:iam/policy:Policy"] = "name",
        ["aws:kms/alias:Alias"] = "name",
        ["aws:secretsmanager/secret:Secret"] = "name",
        ["aws:ssm/parameter:Parameter"] = "name",
        ["azure-native:authorization:RoleAssignment"] = "roleAssignmentName",
        ["azure-native:keyvault:Secret"] = "secretName",
        ["azure-native:keyvault:Vault"] = "vaultName",
        ["azure-native:managedidentity:FederatedIdentityCredential"] = "federatedIdentityCredentialResourceName",
        ["azure-native:managedidentity:UserAssignedIdentity"] = "resourceName",
        ["gcp:secretmanager/regionalSecret:RegionalSecret"] = "secretId",
        ["gcp:secretmanager/secret:Secret"] = "secretId",
        ["vault:index/policy:Policy"] = "name",
        ["vault:jwt/authBackendRole:AuthBackendRole"] = "roleName",
        ["vault:kubernetes/authBackendRole:AuthBackendRole"] = "roleName",
        ["vault:kv/secret:Secret"] = "path",
        ["vault:kv/secretV2:SecretV2"] = "name",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name of a cloud resource, or null where it has none or the type has no name.</summary>
    /// <param name="resource">The resource.</param>
    public static string? NameOf(PlannedResource resource) => Names.TryGetValue(resource.Type, out var input) && resource.Input(input) is string { Length: > 0 } name ? name : null;

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) =>
        from resource in plan.Resources
        let name = Names.GetValueOrDefault(resource.Type)
        where name is not null && resource.Input(name) is not string { Length: > 0 }
        select new Violation(resource.Urn, $"{name} is not set; set it, so that the resource has the same name on every run");
}
