using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Identity;
using SecretsLadder.Components.Levels;
using SecretsLadder.Components.Stores;
using SecretsLadder.Infra.Settings;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Program.Clouds;

/// <summary>The backends of a stack as the components know them, with their providers, keys and vaults. All of these are created up front.</summary>
internal sealed class StackBackends
{
    private readonly StackSettings _settings;
    private readonly StackProviders _providers;
    private readonly Dictionary<AzureVault, KeyVault> _vaults = [];

    /// <summary>Creates what all readers need.</summary>
    /// <param name="settings">The stack.</param>
    /// <param name="providers">The providers of the stack.</param>
    /// <param name="keys">The keys of AWS that encrypt entries.</param>
    public StackBackends(StackSettings settings, StackProviders providers, StackKeys keys)
    {
        (_settings, _providers, Keys) = (settings, providers, keys);
        PodIdentity = StackPodIdentity.Of(settings, providers);
        foreach (var use in UsedBackend.Of(settings))
        {
            if (DeployedBackend.Of(settings, use.Backend).PlatformVaultOf(use) is { } vault && !_vaults.ContainsKey(vault.Vault))
            {
                _vaults.Add(
                    vault.Vault, new($"vault-{use.Backend.Name}", vault, new ComponentResourceOptions { Providers = { providers.Of(use.Backend) } }));
            }
        }
    }

    /// <summary>The keys of AWS that encrypt entries.</summary>
    public StackKeys Keys { get; }

    /// <summary>The operator's role by EKS Pod Identity, or null if no backend is read by it.</summary>
    public PodIdentity? PodIdentity { get; }

    /// <summary>Where an owner's entries of a backend are created.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="owner">The application, or <see cref="Backend.Platform"/>.</param>
    public EntryHome HomeOf(Backend backend, string owner)
    {
        var key = backend is AwsBackend aws ? Keys.ArnOf(aws) : null;
        return new(
            DeployedBackend.Of(_settings, backend).StoreOf(owner), _providers.Of(backend), RecoveryWindow(_settings.Environment),
            key)
        { After = VaultsOf(backend, owner) };
    }

    /// <summary>What an owner reads from a backend.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="owner">The application, or <see cref="Backend.Platform"/>.</param>
    /// <param name="entries">Full names of the entries.</param>
    /// <param name="deliveries">The deliveries of an application that read them.</param>
    public BackendUse UseOf(Backend backend, string owner, ImmutableArray<string> entries, ImmutableArray<ContractDelivery> deliveries)
    {
        var deployed = DeployedBackend.Of(_settings, backend);
        return deployed.Complete(new(deployed.StoreOf(owner), entries, _providers.Find(backend)), owner, deliveries, this);
    }

    /// <summary>The platform's vaults that have to exist before an owner's entries.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="owner">The application, or <see cref="Backend.Platform"/>.</param>
    public ImmutableArray<Resource> VaultsOf(Backend backend, string owner) =>
        DeployedBackend.Of(_settings, backend).PlatformVaultOf(new(backend, owner, KeepsCopies: owner == Backend.Platform)) is { } vault
            ? [_vaults[vault.Vault]]
            : [];

    /// <summary>
    /// Days in which a deleted entry of AWS can be restored. In development, entries are deleted without a recovery window, so their names can be
    /// reused at once.
    /// </summary>
    private static int RecoveryWindow(DeploymentEnvironment environment) => environment switch
    {
        DeploymentEnvironment.Development => 0,
        DeploymentEnvironment.Staging => 7,
        _ => 30,
    };
}
