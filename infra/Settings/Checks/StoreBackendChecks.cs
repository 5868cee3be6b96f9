using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Settings.Checks;

/// <summary>What must fit together between the environment and backends whose provider the stack states itself.</summary>
internal static class StoreBackendChecks
{
    /// <summary>Reports what does not fit together.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="config">The configuration they were read from, for places.</param>
    /// <param name="reading">Collects the mistakes.</param>
    public static void Check(StackSettings settings, MappingNode config, Reading reading)
    {
        if (settings.Environment == DeploymentEnvironment.Development)
        {
            return;
        }

        foreach (var backend in settings.Backends.Values.OfType<StoreBackend>().Where(backend => backend.Provider.Word == StoreProvider.Fake))
        {
            reading.Report(
                config.Nearest($"{SettingKeys.Namespace}backends", backend.Name, "provider", StoreProvider.Fake),
                $"the provider '{StoreProvider.Fake}' hands out values that stand in the store itself, in the environment "
                + $"{Word.Of(settings.Environment)}; it is for development only: name a provider that keeps them");
        }
    }
}
