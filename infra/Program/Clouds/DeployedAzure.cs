using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Levels;
using SecretsLadder.Components.Stores;
using SecretsLadder.Infra.Settings;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;
using Azure = Pulumi.AzureNative;

namespace SecretsLadder.Infra.Program.Clouds;

/// <summary>Azure Key Vault: a vault for each application, or one that all share.</summary>
/// <param name="settings">The stack.</param>
/// <param name="azure">The backend.</param>
internal sealed class DeployedAzure(StackSettings settings, AzureBackend azure) : DeployedCloud(azure)
{
    private const int LongestRetention = 90;
    private const int ShortestRetention = 7;

    /// <inheritdoc />
    public override string ProviderName => $"azure-{azure.SubscriptionId}";

    /// <inheritdoc />
    public override ProviderResource CreateProvider() => new Azure.Provider(
        ProviderName,
        new Azure.ProviderArgs { Environment = azure.Cloud.Word, SubscriptionId = azure.SubscriptionId, TenantId = azure.TenantId });

    /// <summary>
    /// The platform's Key Vault, if this stack creates it. A shared vault is created by the stack that provisions it, the vault with copies of the
    /// sealing key by every stack.
    /// </summary>
    /// <param name="use">The use.</param>
    public override KeyVaultArgs? PlatformVaultOf(UsedBackend use) =>
        (azure.IsShared ? azure.Provision : use.KeepsCopies) ? VaultOf(use.Owner) : null;

    /// <inheritdoc />
    public override BackendUse Complete(BackendUse use, string owner, ImmutableArray<ContractDelivery> deliveries, StackBackends backends) => use with
    {
        OwnVault = azure is { IsShared: false, Provision: true } ? VaultOf(owner) : null,
        After = azure.IsShared ? backends.VaultsOf(azure, owner) : [],
    };

    /// <inheritdoc />
    protected override SecretBackend Store(string owner) =>
        new AzureSecretBackend(azure.Name, azure.VaultOf(settings.Environment, owner), azure.TenantId, azure.Location, azure.IsShared);

    /// <summary>In development a deleted vault can be purged, so that its name is free again.</summary>
    private KeyVaultArgs VaultOf(string owner) => new()
    {
        Vault = azure.VaultOf(settings.Environment, owner),
        TenantId = azure.TenantId,
        Location = azure.Location,
        Application = azure.IsShared || owner == Backend.Platform ? null : owner,
        RetentionInDays = settings.Environment == DeploymentEnvironment.Production ? LongestRetention : ShortestRetention,
        PurgeProtection = settings.Environment != DeploymentEnvironment.Development,
    };
}
