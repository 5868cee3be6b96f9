using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Access.Azure;

/// <summary>Azure Key Vault.</summary>
internal sealed class AzureAccess : ICloudAccess
{
    /// <inheritdoc />
    public string Provider => "azurekv";

    /// <inheritdoc />
    public string AccountFields => "authType WorkloadIdentity with serviceAccountRef";

    /// <inheritdoc />
    public IReadOnlyDictionary<string, object>? AccountOf(BackendLogin login) =>
        login.Provider.GetValueOrDefault("authType") is "WorkloadIdentity" ? login.Map("serviceAccountRef") : null;

    /// <inheritdoc />
    public bool HasCredential(BackendLogin login) =>
        login.Provider.GetValueOrDefault("authType") is "ServicePrincipal" && login.Map("authSecretRef") is { Count: > 0 };

    /// <inheritdoc />
    public string SourceOf(IReadOnlyDictionary<string, object> provider) => $"Azure Key Vault {provider.GetValueOrDefault("vaultUrl")}";

    /// <inheritdoc />
    public IEnumerable<Permission> PermissionsIn(PlannedResources resources) => AzurePermissions.Of(resources);
}
