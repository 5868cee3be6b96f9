using SecretsLadder.Infra.Planning.Kinds;
using SecretsLadder.Components.Stores;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Access;

/// <summary>What whoever holds a static credential may read, as far as the stores tell that log in with one: its own permissions are nobody's here.</summary>
internal static class CredentialPermissions
{
    private static readonly string[][] Secrets =
    [
        ["spec", "provider", "aws", "auth", "secretRef", "accessKeyIDSecretRef", "name"],
        ["spec", "provider", "azurekv", "authSecretRef", "clientId", "name"],
        ["spec", "provider", "gcpsm", "auth", "secretRef", "secretAccessKeySecretRef", "name"],
        ["spec", "provider", "vault", "auth", "tokenSecretRef", "name"],
    ];

    /// <summary>The permissions.</summary>
    /// <param name="resources">The resources of a plan.</param>
    public static IEnumerable<Permission> Of(PlannedResources resources) =>
        from store in resources.OfType(KubernetesKinds.SecretStore).Concat(resources.OfType(KubernetesKinds.ClusterSecretStore))
        from path in Secrets
        let secret = store.Input(path) as string
        where secret is not null
        select new Permission(
            new($"whoever reads Secret {store.Input("metadata", "namespace") ?? "*"}/{secret}"),
            "all that its credential allows",
            StoreSources.NameOf(store) ?? "*",
            [.. PermissionCondition.Where("replaced by", store.Input("metadata", "annotations", StaticCredential.ExpiryAnnotation))]);
}
