using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Settings.Checks;

/// <summary>Where EKS Pod Identity keeps tenants apart, and where it does not.</summary>
internal static class PodIdentityChecks
{
    private const string Controllers = $"{SettingKeys.Namespace}controllers";
    private const string Remedy = "write 'identity: irsa' for the backend";

    /// <summary>Reports what does not fit together.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="config">The configuration they were read from, for places.</param>
    /// <param name="reading">Collects the mistakes.</param>
    public static void Check(StackSettings settings, MappingNode config, Reading reading)
    {
        var backends = settings.Backends.Values.OfType<AwsBackend>().Where(backend => backend.IsPodIdentity).ToList();
        if (backends.Count == 0)
        {
            return;
        }

        if (settings.Controllers.GetValueOrDefault(ControllerSettings.ExternalSecrets) is { IsExisting: true })
        {
            reading.Report(
                config.Nearest(Controllers, ControllerSettings.ExternalSecrets),
                "this stack does not install the operator. With Pod Identity all stores share the operator's role, "
                + $"so stores must not choose their own session tags, and only a stack that installs the operator can prevent that; {Remedy}");
        }

        if (settings.Pipeline is not null)
        {
            reading.Report(
                config.Nearest(SettingKeys.Namespace + SettingKeys.Pipeline),
                $"the roles of a pipeline do not cover the operator's role, which Pod Identity needs; {Remedy}, or remove the key");
        }

        foreach (var backend in backends.Where(backend => backend.AccountId != backends[0].AccountId))
        {
            reading.Report(
                config.Nearest($"{SettingKeys.Namespace}backends", backend.Name, "accountId"),
                "Pod Identity gives the operator one role, in the cluster's account, "
                + $"and '{backends[0].Name}' takes it to be {backends[0].AccountId}; {Remedy}");
        }
    }
}
