using System.Collections.Immutable;
using SecretsLadder.Components.Identity;
using static SecretsLadder.Components.Foundation.Manifest;

namespace SecretsLadder.Components.Stores;

/// <summary>An Azure Key Vault.</summary>
/// <param name="Name">Name of the backend in the stack.</param>
/// <param name="Vault">The vault.</param>
/// <param name="TenantId">The Entra tenant.</param>
/// <param name="Location">Location of identities, and of a vault that the stack creates.</param>
/// <param name="IsShared">Whether other applications have entries in the vault; readers then get single entries instead of the vault.</param>
public sealed record AzureSecretBackend(string Name, AzureVault Vault, string TenantId, string Location, bool IsShared)
    : SecretBackend(Name)
{
    /// <inheritdoc />
    public override string Home => Vault.Group;

    /// <inheritdoc />
    /// <remarks>The tenant is set only in the reader's annotation: the operator refuses a store that sets it too.</remarks>
    public override ImmutableDictionary<string, object> StoreProvider(StoreAccount reader) => Map(("azurekv", Credential is null
        ? Map(
            ("authType", "WorkloadIdentity"),
            ("environmentType", Vault.Cloud.EnvironmentType),
            ("serviceAccountRef", reader.Reference()),
            ("useAzureSDK", false),
            ("vaultUrl", Vault.Url))
        : Map(
            ("authSecretRef", Map(("clientId", CredentialKey("client-id", reader)), ("clientSecret", CredentialKey("client-secret", reader)))),
            ("authType", "ServicePrincipal"),
            ("environmentType", Vault.Cloud.EnvironmentType),
            ("tenantId", TenantId),
            ("useAzureSDK", false),
            ("vaultUrl", Vault.Url))));
}
