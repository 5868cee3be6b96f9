using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;

namespace SecretsLadder.Infra.Access.Vault;

/// <summary>The roles of a plan by which service accounts log in to Vaults.</summary>
internal sealed class VaultRoles
{
    private readonly Dictionary<(string Type, string Address, string Namespace, string Path, string Name), PlannedResource> _roles = [];

    /// <summary>Looks the roles of a plan up.</summary>
    public VaultRoles(PlannedResources resources)
    {
        var providers = resources.ProvidersOf("vault");
        foreach (var resource in resources)
        {
            if (IsRole(resource))
            {
                var provider = providers.GetValueOrDefault(resource.Provider ?? "");
                _roles.TryAdd(
                    (resource.Type, AddressOf(provider?.Input("address")), NameOf(provider?.Input("namespace") ?? resource.Input("namespace")),
                        MountOf(resource), NameOf(resource.Input("roleName"))),
                    resource);
            }
        }
    }

    /// <summary>Whether a resource is a role of either method.</summary>
    public static bool IsRole(PlannedResource resource) => resource.Type is VaultKinds.KubernetesRole or VaultKinds.JwtRole;

    /// <summary>Mount of a role's method: the one it names, otherwise the default of Vault's provider.</summary>
    public static string MountOf(PlannedResource role) =>
        role.Input("backend") as string ?? (role.Type == VaultKinds.KubernetesRole ? "kubernetes" : "jwt");

    /// <summary>The names of the role that a login uses: its method's type, its path and its own. Null where it uses none.</summary>
    public static (string Type, string Path, string Name)? NamesOf(BackendLogin login) =>
        login.Map("auth", "kubernetes") is { } kubernetes
            ? (VaultKinds.KubernetesRole, NameOf(kubernetes.GetValueOrDefault("mountPath") ?? "kubernetes"),
                NameOf(kubernetes.GetValueOrDefault("role")))
        : login.Map("auth", "jwt") is { } jwt
        ? (VaultKinds.JwtRole, NameOf(jwt.GetValueOrDefault("path") ?? "jwt"), NameOf(jwt.GetValueOrDefault("role")))
        : null;

    /// <summary>The role that a login uses, or null where it uses none of this plan.</summary>
    public PlannedResource? Of(BackendLogin login) => NamesOf(login) is { } names
        ? _roles.GetValueOrDefault((names.Type, AddressOf(login.Provider.GetValueOrDefault("server")),
            NameOf(login.Provider.GetValueOrDefault("namespace")), names.Path, names.Name))
        : null;

    private static string AddressOf(object? address) => NameOf(address).TrimEnd('/');

    private static string NameOf(object? name) => name as string ?? "";
}
