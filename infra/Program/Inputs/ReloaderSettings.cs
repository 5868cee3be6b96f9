using SecretsLadder.Components.Controllers;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Program.Inputs;

/// <summary>What the settings of a stack mean for Reloader.</summary>
internal static class ReloaderSettings
{
    /// <summary>How the controller is installed, or null if no workload asks to be restarted or the controller already exists.</summary>
    /// <param name="settings">The stack.</param>
    public static ReloaderArgs? Of(StackSettings settings)
    {
        var controller = settings.Controllers.GetValueOrDefault(ControllerSettings.Reloader);
        var namespaces = settings.Applications
            .Where(application => application.Workloads.Any(workload => workload.Restart))
            .Select(application => settings.ApplicationSettings[application.Name].Namespace)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        return namespaces.Count == 0 || controller is { IsExisting: true } ? null : new()
        {
            Version = controller?.Version ?? Charts.Reloader.Version,
            Namespaces = [.. namespaces],
            ArgoRollouts = settings.Applications.Any(application =>
                application.Workloads.Any(workload => workload is { Restart: true, Kind: WorkloadKind.Rollout })),
            ApiServerPorts = settings.Cluster.ApiServerPorts,
            Replicas = settings.Environment == DeploymentEnvironment.Development ? 1 : 2,
        };
    }
}
