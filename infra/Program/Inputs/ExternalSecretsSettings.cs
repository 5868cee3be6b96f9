using SecretsLadder.Components.Controllers;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Program.Inputs;

/// <summary>What the settings of a stack mean for the External Secrets Operator.</summary>
internal static class ExternalSecretsSettings
{
    /// <summary>How the operator is installed, or null if no delivery needs it or it already exists.</summary>
    /// <param name="settings">The stack.</param>
    public static ExternalSecretsOperatorArgs? Of(StackSettings settings)
    {
        var used = UsedBackends(settings).DistinctBy(backend => backend.Name).ToList();
        var controller = settings.Controllers.GetValueOrDefault(ControllerSettings.ExternalSecrets);
        return used.Count == 0 || controller is { IsExisting: true } ? null : new()
        {
            Version = controller?.Version ?? Charts.ExternalSecrets.Version,
            ApiServerPorts = settings.Cluster.ApiServerPorts,
            Replicas = settings.Environment == DeploymentEnvironment.Development ? 1 : 2,
            ClusterStores = settings.Shared.Count > 0,
            PushSecrets = settings.Contracts.Any(contract => contract.PushedTo is not null),
            PodIdentity = used.OfType<AwsBackend>().Any(backend => backend.IsPodIdentity),
            BackendPorts =
            [
                .. used.OfType<VaultBackend>().Select(vault => new Uri(vault.Address).Port)
                    .Concat(used.OfType<StoreBackend>().SelectMany(store => store.Provider.Ports)).Distinct().Order(),
            ],
        };
    }

    /// <summary>The backends that something is read from or pushed to.</summary>
    private static IEnumerable<Backend> UsedBackends(StackSettings settings) => settings.Applications
        .SelectMany(application =>
            ApplicationInputs.UsedBackends(settings, application).Concat(ApplicationInputs.PushedBackends(settings, application)))
        .Concat(settings.Shared.Values.Select(shared => settings.Backends[shared.Backend]));

    /// <summary>The operator's service account.</summary>
    /// <param name="settings">The stack.</param>
    public static NamespacedName OperatorOf(StackSettings settings) =>
        settings.Controllers.GetValueOrDefault(ControllerSettings.ExternalSecrets) is { IsExisting: true } existing
            ? new(existing.Namespace ?? ExternalSecretsOperator.Namespace, existing.ServiceAccount ?? ExternalSecretsOperator.ServiceAccount)
            : new(ExternalSecretsOperator.Namespace, ExternalSecretsOperator.ServiceAccount);
}
