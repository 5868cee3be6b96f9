using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Access.Vault;

/// <summary>A Vault, read by a store or through a generator.</summary>
internal sealed class VaultAccess : ICloudAccess
{
    /// <summary>The operator's word for a Vault.</summary>
    public const string Word = "vault";

    /// <inheritdoc />
    public string Provider => Word;

    /// <inheritdoc />
    public string AccountFields => "auth.kubernetes.serviceAccountRef or auth.jwt.kubernetesServiceAccountToken.serviceAccountRef";

    /// <inheritdoc />
    public IReadOnlyDictionary<string, object>? AccountOf(BackendLogin login) =>
        login.Map("auth", "kubernetes", "serviceAccountRef") ?? login.Map("auth", "jwt", "kubernetesServiceAccountToken", "serviceAccountRef");

    /// <inheritdoc />
    public bool HasCredential(BackendLogin login) => BackendLogin.CredentialIn(login.Map("auth")) is not null;

    /// <inheritdoc />
    public string SourceOf(IReadOnlyDictionary<string, object> provider) => $"Vault {provider.GetValueOrDefault("server")}";

    /// <inheritdoc />
    public IEnumerable<Permission> PermissionsIn(PlannedResources resources) => VaultPermissions.Of(resources);
}
