using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;

namespace SecretsLadder.Infra.Access.Vault;

/// <summary>
/// Who may do what in a Vault, read from the roles and policies of a plan: everybody who can log in to a role has its permissions.
/// </summary>
internal static class VaultPermissions
{
    /// <summary>The permissions.</summary>
    public static IEnumerable<Permission> Of(PlannedResources resources)
    {
        var vaults = resources.ProvidersOf("vault");
        var policies = resources.OfType(VaultKinds.Policy)
            .ToLookup(
                policy => (Root: RootOf(policy, vaults), Name: policy.Input("name") as string ?? ""),
                policy => policy.Input("policy") as string ?? "");
        return
            from role in resources.OfType(VaultKinds.KubernetesRole).Concat(resources.OfType(VaultKinds.JwtRole))
            let root = RootOf(role, vaults)
            let grants = GrantsOf(role, name => policies[(root, name)]).ToList()
            from taker in VaultLogins.Of(role)
            from grant in grants
            select new Permission(taker.Identity, grant.Action, $"{root}{grant.Path}", grant.Conditions)
            {
                Trust = taker.Trust,
                IsDenied = grant.IsDenied,
                Form = EntryForm.VaultPath,
            };
    }

    /// <summary>The policies of a token are read together; one that the plan does not have may allow anything.</summary>
    private static IEnumerable<VaultGrant> GrantsOf(PlannedResource role, Func<string, IEnumerable<string>> textsOf)
    {
        var names = (role.Input("tokenPolicies") as IEnumerable<object> ?? []).OfType<string>().Distinct().ToList();
        return names.Where(name => !textsOf(name).Any()).Select(VaultGrant.Foreign)
            .Concat(VaultGrant.Of(names.SelectMany(textsOf, (name, text) => (name, text))));
    }

    /// <summary>Prefix of a Vault's API paths. A namespace is below that of the provider.</summary>
    private static string RootOf(PlannedResource resource, Dictionary<string, PlannedResource> vaults)
    {
        var vault = vaults.GetValueOrDefault(resource.Provider ?? "");
        var parts = new[] { (vault?.Input("address") as string)?.TrimEnd('/'), "v1", vault?.Input("namespace") as string,
            resource.Input("namespace") as string };
        return vault is null ? "" : $"{string.Join('/', parts.Where(part => !string.IsNullOrEmpty(part)))}/";
    }
}
