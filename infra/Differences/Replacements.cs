using System.Collections.Immutable;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Differences;

/// <summary>
/// Which inputs cannot be changed in place, by the type of the resource: the engine deletes the resource and makes it anew. For what this program uses;
/// a plan knows no provider, so an input that is missing here shows as a change in place.
/// </summary>
internal static class Replacements
{
    private const string Kubernetes = "kubernetes:";

    /// <summary>What every object of Kubernetes is known by.</summary>
    private static readonly string[] Identity = ["apiVersion", "kind", "metadata.name", "metadata.namespace"];

    /// <summary>Every input.</summary>
    private static readonly string[] All = [""];

    private static readonly Dictionary<string, string[]> ByType = new(StringComparer.Ordinal)
    {
        ["kubernetes:core/v1:Secret"] = [.. Identity, "type"],
        ["kubernetes:helm.sh/v3:Release"] = ["name", "namespace"],
        ["kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding"] = [.. Identity, "roleRef"],
        ["kubernetes:rbac.authorization.k8s.io/v1:RoleBinding"] = [.. Identity, "roleRef"],
        ["random:index/randomPassword:RandomPassword"] = All,
        ["tls:index/privateKey:PrivateKey"] = ["algorithm", "ecdsaCurve", "rsaBits"],
        ["tls:index/selfSignedCert:SelfSignedCert"] = All,
        ["aws:eks/podIdentityAssociation:PodIdentityAssociation"] = ["clusterName", "namespace", "serviceAccount"],
        ["aws:iam/policy:Policy"] = ["description", "name", "path"],
        ["aws:iam/role:Role"] = ["name", "path"],
        ["aws:iam/rolePolicy:RolePolicy"] = ["name", "role"],
        ["aws:iam/rolePolicyAttachment:RolePolicyAttachment"] = ["policyArn", "role"],
        ["aws:kms/alias:Alias"] = ["name"],
        ["aws:kms/key:Key"] = ["customerMasterKeySpec", "keyUsage", "multiRegion"],
        ["aws:secretsmanager/secret:Secret"] = ["name"],
        ["aws:secretsmanager/secretVersion:SecretVersion"] = ["secretId", "secretString"],
        ["aws:ssm/parameter:Parameter"] = ["name"],
        ["azure-native:authorization:RoleAssignment"] = ["principalId", "roleAssignmentName", "roleDefinitionId", "scope"],
        ["azure-native:keyvault:Secret"] = ["resourceGroupName", "secretName", "vaultName"],
        ["azure-native:keyvault:Vault"] = ["location", "resourceGroupName", "vaultName"],
        ["azure-native:managedidentity:FederatedIdentityCredential"] = ["federatedIdentityCredentialResourceName", "resourceGroupName", "resourceName"],
        ["azure-native:managedidentity:UserAssignedIdentity"] = ["location", "resourceGroupName", "resourceName"],
        ["gcp:secretmanager/regionalSecret:RegionalSecret"] = ["location", "project", "secretId"],
        ["gcp:secretmanager/regionalSecretIamMember:RegionalSecretIamMember"] = All,
        ["gcp:secretmanager/regionalSecretVersion:RegionalSecretVersion"] = ["secret", "secretData"],
        ["gcp:secretmanager/secret:Secret"] = ["project", "replication", "secretId"],
        ["gcp:secretmanager/secretIamMember:SecretIamMember"] = All,
        ["gcp:secretmanager/secretVersion:SecretVersion"] = ["secret", "secretData"],
        ["vault:index/policy:Policy"] = ["name"],
        ["vault:jwt/authBackendRole:AuthBackendRole"] = ["backend", "roleName"],
        ["vault:kubernetes/authBackendRole:AuthBackendRole"] = ["backend", "roleName"],
        ["vault:kv/secret:Secret"] = ["path"],
        ["vault:kv/secretV2:SecretV2"] = ["mount", "name"],
    };

    /// <summary>Whether a change is made by deleting the resource and making it anew.</summary>
    /// <param name="type">Type token of the resource.</param>
    /// <param name="changes">What differs.</param>
    public static bool IsForced(string type, ImmutableArray<InputChange> changes)
    {
        // An identifier that comes or goes replaces nothing (DiffConfig of the provider 4.32), so that it can be introduced.
        if (type == PlannedResource.KubernetesProvider)
        {
            return changes.Any(change => change is { Path: "clusterIdentifier", From: not null, To: not null });
        }

        var inputs = ByType.GetValueOrDefault(type) ?? (type.StartsWith(Kubernetes, StringComparison.Ordinal) ? Identity : []);
        return changes.Any(change => !change.Path.StartsWith("options.", StringComparison.Ordinal) && inputs.Any(change.IsBelow));
    }
}
