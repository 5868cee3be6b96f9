using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Controllers;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Levels;
using SecretsLadder.Infra.Program.Clouds;
using SecretsLadder.Infra.Settings;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Program.Inputs;

/// <summary>What the settings of a stack mean for the Sealed Secrets controller and its key.</summary>
internal static class SealedSecretsSettings
{
    /// <summary>How the controller is installed, or null if no delivery needs it or it already exists.</summary>
    /// <param name="settings">The stack.</param>
    public static SealedSecretsControllerArgs? Of(StackSettings settings) =>
        !IsNeeded(settings) || ControllerOf(settings) is { IsExisting: true } ? null : new()
        {
            Version = ControllerOf(settings)?.Version ?? Charts.SealedSecrets.Version,
            Namespace = NamespaceOf(settings),
            KeyGenerations = KeySettingsOf(settings)!.Generations,
            ApiServerPorts = settings.Cluster.ApiServerPorts,
        };

    /// <summary>
    /// The key, or null where the stack has none. It is there when something is sealed, and stays at every level once it was: the certificate in
    /// the repository says so. An existing controller has keys of its own, unless the settings bring one.
    /// </summary>
    /// <param name="settings">The stack.</param>
    public static SealingKeySettings? KeySettingsOf(StackSettings settings)
    {
        var isImplied = ControllerOf(settings) is not { IsExisting: true } && (IsNeeded(settings) || settings.SealingCertificate is not null);
        return settings.SealingKey ?? (isImplied ? SealingKeySettings.Default : null);
    }

    /// <summary>
    /// Whether values that were sealed for another certificate than the stack's still open: an older generation of the key is declared, or
    /// the controller is not this stack's, renews its key by itself and keeps the older ones.
    /// </summary>
    /// <param name="settings">The stack.</param>
    public static bool KeepsOlderKeys(StackSettings settings) =>
        ControllerOf(settings) is { IsExisting: true } || settings.SealingKey is { Generations: > 1 };

    /// <summary>The key as its component takes it, or null where the stack has none. Only inside a deployment.</summary>
    /// <param name="settings">The stack.</param>
    public static SealingKeyArgs? KeyOf(StackSettings settings) => KeySettingsOf(settings) is not { } key ? null : new()
    {
        Namespace = NamespaceOf(settings),
        Generations = key.Generations,
        PrivateKey = key.PrivateKey?.Get(),
        Certificate = key.Certificate is null ? null : Output.Create(key.Certificate),
    };

    /// <summary>Where copies of the key are kept.</summary>
    /// <param name="settings">The stack.</param>
    /// <param name="backends">The backends of the stack.</param>
    public static ImmutableArray<SealingKeyEscrow> EscrowOf(StackSettings settings, StackBackends backends) =>
    [
        .. from escrow in settings.KeyCopies
           let backend = settings.Backends[escrow.Backend]
           select new SealingKeyEscrow(escrow.EntryIn(settings.Cluster.Name, backend), backends.HomeOf(backend, Backend.Platform)),
    ];

    /// <summary>Namespace of the controller and its keys.</summary>
    /// <param name="settings">The stack.</param>
    public static string NamespaceOf(StackSettings settings) => ControllerOf(settings)?.Namespace ?? SealedSecretsController.DefaultNamespace;

    private static bool IsNeeded(StackSettings settings) => settings.Contracts.Any(contract => contract.Source is ContractSource.Sealed);

    private static ControllerSettings? ControllerOf(StackSettings settings) =>
        settings.Controllers.GetValueOrDefault(ControllerSettings.SealedSecrets);
}
