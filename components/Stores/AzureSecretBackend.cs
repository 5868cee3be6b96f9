using System.Collections.Immutable;
using SecretsLadder.Components.Identity;
using static SecretsLadder.Components.Foundation.Manifest;

namespace SecretsLadder.Components.Stores;

/// <summary>An Azure Key Vault.</summary>
/// <param name="Name">The stack's name for it.</param>
/// <param name="Vault">The vault.</param>
/// <param name="TenantId">The Entra tenant.</param>
/// <param name="Location">Location of identities, and of a vault that the stack makes.</param>
/// <param name="IsShared">Whether other applications have entries in the vault: its readers then get single entries instead of the vault.</param>
public sealed record AzureSecretBackend(string Name, AzureVault Vault, string TenantId, string Location, bool IsShared)
    : SecretBackend(Name)
{
    /// <inheritdoc />
    public override string Home => Vault.Group;

    /// <inheritdoc />
    /// <remarks>The tenant stands in one place only, as the reader's annotation: named here too, the operator refuses the store.</remarks>
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
