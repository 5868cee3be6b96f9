using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Settings.Checks;

/// <summary>What must fit together between a stack's pipeline and its other settings.</summary>
internal static class PipelineChecks
{
    /// <summary>Reports what does not fit together.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="config">The configuration they were read from, for places.</param>
    /// <param name="reading">Collects the mistakes.</param>
    public static void Check(StackSettings settings, MappingNode config, Reading reading)
    {
        if (settings.Pipeline is null)
        {
            return;
        }

        var at = config.Nearest(SettingKeys.Namespace + SettingKeys.Pipeline);
        if (!settings.Backends.Values.OfType<AwsBackend>().Any())
        {
            reading.Report(at, "the roles of a pipeline are in the accounts of AWS backends, and the stack has none; remove the key");
        }

        if (settings.Stack.EndsWith(PipelineSettings.PreviewSuffix, StringComparison.Ordinal))
        {
            var other = settings.Stack[..^PipelineSettings.PreviewSuffix.Length];
            reading.Report(
                at, $"the environment '{settings.Stack}' would be the one in which the stack '{other}' is previewed, "
                    + "so that its previews could deploy this one; rename the stack");
        }
    }
}
