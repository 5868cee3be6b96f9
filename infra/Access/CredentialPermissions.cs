using SecretsLadder.Components.Stores;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Access;

/// <summary>
/// What the holder of a static credential may read, as far as its stores show. The credential's own permissions are in no plan.
/// </summary>
internal static class CredentialPermissions
{
    /// <summary>The permissions.</summary>
    public static IEnumerable<Permission> Of(PlannedResources resources) =>
        from login in BackendLogin.In(resources)
        where login.Kind != BackendLogin.GeneratorKind
        from secret in login.CredentialSecrets
        let store = login.Resource
        select new Permission(
            new($"whoever reads Secret {store.Input("metadata", "namespace") ?? "*"}/{secret}"),
            "all that its credential allows",
            StoreSources.NameOf(store) ?? "*",
            [.. PermissionCondition.Where("replaced by", store.Input("metadata", "annotations", StaticCredential.ExpiryAnnotation))]);
}
