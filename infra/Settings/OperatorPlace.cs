using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Settings;

/// <summary>Where the operator gets its role by EKS Pod Identity.</summary>
internal static class OperatorPlace
{
    /// <summary>The place of the cluster, by default that of the backends; null if no backend is read by Pod Identity.</summary>
    /// <param name="settings">The stack.</param>
    public static AwsPlace? Of(StackSettings settings) =>
        BackendsOf(settings).FirstOrDefault() is { } backend ? settings.Cluster.Aws ?? backend.Place : null;

    /// <summary>The backends that are read by EKS Pod Identity, by name.</summary>
    /// <param name="settings">The stack.</param>
    public static IEnumerable<AwsBackend> BackendsOf(StackSettings settings) => settings.Backends.Values.OfType<AwsBackend>()
        .Where(backend => backend.IsPodIdentity)
        .OrderBy(backend => backend.Name, StringComparer.Ordinal);
}
