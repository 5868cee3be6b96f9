using System.Collections.Immutable;

namespace SecretsLadder.Infra.Planning.Kinds;

/// <summary>The types of Kubernetes. Objects of types that are not listed have the identity of every object.</summary>
internal static class KubernetesKinds
{
    /// <summary>What the types of Kubernetes begin with.</summary>
    public const string Package = "kubernetes:";

    /// <summary>What the types of roles and bindings begin with.</summary>
    public const string Rbac = "kubernetes:rbac.authorization.k8s.io/v1:";

    /// <summary>Type of a store of the cluster.</summary>
    public const string ClusterSecretStore = "kubernetes:external-secrets.io/v1:ClusterSecretStore";

    /// <summary>Type of what the External Secrets Operator keeps in step with a backend.</summary>
    public const string ExternalSecret = "kubernetes:external-secrets.io/v1:ExternalSecret";

    /// <summary>Type of a rule between pods and networks.</summary>
    public const string NetworkPolicy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";

    /// <summary>Type of what the Sealed Secrets controller opens.</summary>
    public const string SealedSecret = "kubernetes:bitnami.com/v1alpha1:SealedSecret";

    /// <summary>Type of a Secret.</summary>
    public const string Secret = "kubernetes:core/v1:Secret";

    /// <summary>Type of a store of one namespace.</summary>
    public const string SecretStore = "kubernetes:external-secrets.io/v1:SecretStore";

    /// <summary>Type of a service account.</summary>
    public const string ServiceAccount = "kubernetes:core/v1:ServiceAccount";

    /// <summary>Type of what puts an admission policy into force.</summary>
    public const string AdmissionPolicyBinding = "kubernetes:admissionregistration.k8s.io/v1:ValidatingAdmissionPolicyBinding";

    /// <summary>What identifies every object.</summary>
    public static readonly ImmutableArray<string> Identity = ["apiVersion", "kind", "metadata.name", "metadata.namespace"];

    /// <summary>The types.</summary>
    public static readonly ImmutableArray<ResourceKind> All =
    [
        Object("kubernetes:admissionregistration.k8s.io/v1:ValidatingAdmissionPolicy") with { IsClusterScoped = true, IsRead = false },
        Object(AdmissionPolicyBinding) with { IsClusterScoped = true, IsRead = false },
        Object("kubernetes:apiextensions.k8s.io/v1:CustomResourceDefinition") with { IsClusterScoped = true },
        Object(ClusterSecretStore) with { IsClusterScoped = true },
        Object(ExternalSecret),
        Object("kubernetes:external-secrets.io/v1alpha1:PushSecret"),
        Object(NetworkPolicy) with { Unread = "spec" },
        Object(SealedSecret),
        Object(Secret) with { Fixed = [.. Identity, "type"], Secrets = ["data", "stringData"] },
        Object(SecretStore),
        Object(ServiceAccount),
        Object("kubernetes:core/v1:Namespace") with { IsClusterScoped = true },
        Object("kubernetes:generators.external-secrets.io/v1alpha1:VaultDynamicSecret"),
        Object("kubernetes:helm.sh/v3:Release") with { Fixed = ["name", "namespace"] },
        Object($"{Rbac}ClusterRole") with { Answer = null },
        Object($"{Rbac}ClusterRoleBinding") with { Fixed = [.. Identity, "roleRef"], Answer = null },
        Object($"{Rbac}Role"),
        Object($"{Rbac}RoleBinding") with { Fixed = [.. Identity, "roleRef"] },
    ];

    private static ResourceKind Object(string type) => new(type) { Fixed = Identity, Answer = ResourceKinds.Unchanged };
}
