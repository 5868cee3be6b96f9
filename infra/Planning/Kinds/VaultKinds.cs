using System.Collections.Immutable;

namespace SecretsLadder.Infra.Planning.Kinds;

/// <summary>The types of Vault.</summary>
internal static class VaultKinds
{
    /// <summary>Type of a policy.</summary>
    public const string Policy = "vault:index/policy:Policy";

    /// <summary>Type of a role of the JWT method.</summary>
    public const string JwtRole = "vault:jwt/authBackendRole:AuthBackendRole";

    /// <summary>Type of a role of the Kubernetes method.</summary>
    public const string KubernetesRole = "vault:kubernetes/authBackendRole:AuthBackendRole";

    /// <summary>The types.</summary>
    public static readonly ImmutableArray<ResourceKind> All =
    [
        new(Policy) { Name = "name", Fixed = ["name"], Answer = ResourceKinds.Unchanged },
        new(JwtRole) { Name = "roleName", Fixed = ["backend", "roleName"], Answer = ResourceKinds.Unchanged },
        new(KubernetesRole) { Name = "roleName", Fixed = ["backend", "roleName"], Answer = ResourceKinds.Unchanged },
        new("vault:kv/secret:Secret") { Name = "path", Fixed = ["path"], Secrets = ["dataJson"], Value = "entry", Answer = ResourceKinds.Unchanged },
        new("vault:kv/secretV2:SecretV2")
        {
            Name = "name",
            Fixed = ["mount", "name"],
            Secrets = ["dataJson"],
            Value = "entry",
            Answer = ResourceKinds.Unchanged,
        },
    ];
}
