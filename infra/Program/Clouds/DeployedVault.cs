using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Levels;
using SecretsLadder.Components.Stores;
using SecretsLadder.Infra.Settings.Backends;
using Vault = Pulumi.Vault;

namespace SecretsLadder.Infra.Program.Clouds;

/// <summary>A Vault and its KV engine.</summary>
/// <param name="vault">The backend.</param>
internal sealed class DeployedVault(VaultBackend vault) : DeployedCloud(vault)
{
    /// <inheritdoc />
    public override string ProviderName =>
        $"vault-{new Uri(vault.Address).Authority}{(vault.VaultNamespace is null ? "" : $"-{vault.VaultNamespace}")}";

    /// <inheritdoc />
    public override ProviderResource CreateProvider() => new Vault.Provider(
        ProviderName,
        new Vault.ProviderArgs
        {
            Address = vault.Address,
            Namespace = vault.VaultNamespace!,
            MaxLeaseTtlSeconds = null,
            MaxRetries = null,
            SkipTlsVerify = null,
        });

    /// <inheritdoc />
    public override BackendUse Complete(BackendUse use, string owner, ImmutableArray<ContractDelivery> deliveries, StackBackends backends)
    {
        var issued = deliveries.Where(delivery => delivery.DatabaseRole is not null).ToList();
        return use with
        {
            DatabaseRoles = [.. issued.Select(delivery => delivery.DatabaseRole!).Distinct().Order(StringComparer.Ordinal)],

            // A credential expires with the token that it was issued to; the next one is issued well before.
            TokenLifetime = issued.Select(delivery => delivery.Contract.Refresh.GetValueOrDefault() * 2).DefaultIfEmpty().Max(),
        };
    }

    /// <inheritdoc />
    protected override SecretBackend Store(string owner) =>
        new VaultSecretBackend(vault.Name, vault.Address, vault.Mount, vault.Login, vault.DatabaseMount, vault.VaultNamespace, vault.CaCertificate)
        {
            Version = vault.Version,
        };
}
