using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Identity;
using SecretsLadder.Components.Levels;
using SecretsLadder.Components.Stores;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Program.Clouds;

/// <summary>The backends of a stack as the components know them, with their providers, keys and vaults.</summary>
internal sealed class StackBackends
{
    private const int LongestRetention = 90;

    private readonly StackSettings _settings;
    private readonly StackProviders _providers;
    private readonly StackKeys _keys;
    private readonly Dictionary<AzureVault, KeyVault> _vaults = [];

    /// <summary>Knows the backends, and creates what all their readers need.</summary>
    /// <param name="settings">The stack.</param>
    /// <param name="providers">The providers of the stack.</param>
    /// <param name="keys">The keys of AWS that encrypt entries.</param>
    public StackBackends(StackSettings settings, StackProviders providers, StackKeys keys)
    {
        (_settings, _providers, _keys) = (settings, providers, keys);
        PodIdentity = StackPodIdentity.Of(settings, providers);
    }

    /// <summary>The operator's role by EKS Pod Identity, or null where no backend is read by it.</summary>
    public PodIdentity? PodIdentity { get; }

    /// <summary>A backend as an owner's stores read it.</summary>
    /// <param name="settings">The stack.</param>
    /// <param name="backend">The backend.</param>
    /// <param name="owner">The application, or <see cref="Backend.Platform"/>.</param>
    public static SecretBackend Of(StackSettings settings, Backend backend, string owner)
    {
        SecretBackend component = backend switch
        {
            AwsBackend aws => new AwsSecretBackend(aws.Name, aws.Service == AwsService.SecretsManager ? AwsSecretService.SecretsManager : AwsSecretService.ParameterStore, aws.AccountId, aws.Region)
            {
                OperatorRole = aws.IsPodIdentity ? IrsaRole.ArnOf(aws.AccountId, aws.Region, Components.Identity.PodIdentity.NameOf(settings.Cluster.Name)) : null,
            },
            AzureBackend azure => new AzureSecretBackend(azure.Name, azure.VaultOf(settings.Environment, owner), azure.TenantId, azure.Location, azure.IsShared),
            GcpBackend gcp => new GcpSecretBackend(gcp.Name, gcp.Project, gcp.ClusterOf(settings.Cluster)) { Location = gcp.Location, ReplicaLocations = gcp.ReplicaLocations },
            VaultBackend vault => new VaultSecretBackend(vault.Name, vault.Address, vault.Mount, vault.Login, vault.DatabaseMount, vault.VaultNamespace, vault.CaCertificate) { Version = vault.Version },
            _ => throw new InvalidOperationException($"the backend '{backend.Name}' is of an unknown kind"),
        };
        return backend.Credential is null ? component : component with { Credential = backend.Credential };
    }

    /// <summary>Where an owner's entries of a backend are created.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="owner">The application, or <see cref="Backend.Platform"/>.</param>
    public EntryHome HomeOf(Backend backend, string owner) =>
        new(Of(_settings, backend, owner), _providers.Of(backend), RecoveryWindow(_settings.Environment), KeyOf(backend)) { After = Before(backend, owner) };

    /// <summary>What an application reads from a backend.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="owner">The application.</param>
    /// <param name="entries">Full names of the entries.</param>
    public BackendUse UseOf(Backend backend, string owner, ImmutableArray<string> entries) => new(Of(_settings, backend, owner), entries, _providers.Of(backend))
    {
        KmsKeyArn = KeyOf(backend),
        OwnVault = backend is AzureBackend { IsShared: false, Provision: true } azure ? VaultArgs(azure, owner) : null,
        After = backend switch
        {
            AzureBackend { IsShared: true } => Before(backend, owner),
            AwsBackend { IsPodIdentity: true } => [PodIdentity!],
            _ => [],
        },
    };

    /// <summary>The platform's vault, where it is this stack that makes it: of a shared one the provisioning stack, of the copies of the sealing key every stack.</summary>
    private ImmutableArray<Resource> Before(Backend backend, string owner)
    {
        if (backend is not AzureBackend azure || (azure.IsShared ? !azure.Provision : owner != Backend.Platform))
        {
            return [];
        }

        var args = VaultArgs(azure, owner);
        if (!_vaults.TryGetValue(args.Vault, out var vault))
        {
            vault = new KeyVault($"vault-{azure.Name}", args, new ComponentResourceOptions { Providers = { _providers.Of(azure) } });
            _vaults.Add(args.Vault, vault);
        }

        return [vault];
    }

    /// <summary>In development a deleted vault can be purged, so that its name is free again.</summary>
    private KeyVaultArgs VaultArgs(AzureBackend azure, string owner) => new()
    {
        Vault = azure.VaultOf(_settings.Environment, owner),
        TenantId = azure.TenantId,
        Location = azure.Location,
        Application = azure.IsShared || owner == Backend.Platform ? null : owner,
        RetentionInDays = _settings.Environment == DeploymentEnvironment.Production ? LongestRetention : 7,
        PurgeProtection = _settings.Environment != DeploymentEnvironment.Development,
    };

    private Input<string>? KeyOf(Backend backend) => backend is AwsBackend aws ? _keys.ArnOf(aws) : null;

    /// <summary>Days in which a deleted entry of AWS can be restored. In development a deleted entry is gone, so that its name is free at once.</summary>
    private static int RecoveryWindow(DeploymentEnvironment environment) => environment switch
    {
        DeploymentEnvironment.Development => 0,
        DeploymentEnvironment.Staging => 7,
        _ => 30,
    };
}
