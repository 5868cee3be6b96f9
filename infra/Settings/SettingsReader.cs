using SecretsLadder.Infra.Sealing;
using SecretsLadder.Infra.Settings.Documents;

namespace SecretsLadder.Infra.Settings;

/// <summary>The one parser of both worlds: offline from the stack file, under the engine from the configuration it passes.</summary>
internal static class SettingsReader
{
    /// <summary>Reads a stack from its files. Encrypted values stay unread.</summary>
    /// <param name="folder">The folder of stacks.</param>
    /// <param name="stack">Name of the stack.</param>
    /// <exception cref="SettingsException">Something is wrong; the exception holds every mistake.</exception>
    public static StackSettings FromFiles(StacksFolder folder, string stack)
    {
        var reading = new Reading(isDecrypted: false);
        var file = StackFile.Read(folder, stack, reading);
        return Complete(folder, stack, file.Config, reading) with { UnresolvedEnvironments = file.Environments };
    }

    /// <summary>Reads what a stack's files say, without judging whether it fits together: a value is sealed before the stack reaches the level that delivers it.</summary>
    /// <param name="folder">The folder of stacks.</param>
    /// <param name="stack">Name of the stack.</param>
    /// <exception cref="SettingsException">A file cannot be used; the exception holds every mistake.</exception>
    public static StackSettings FromFilesUnjudged(StacksFolder folder, string stack)
    {
        var reading = new Reading(isDecrypted: false);
        return Read(folder, stack, StackFile.Read(folder, stack, reading).Config, reading);
    }

    /// <summary>Reads the stack that the engine is running. Only inside a deployment.</summary>
    /// <exception cref="SettingsException">Something is wrong; the exception holds every mistake.</exception>
    public static StackSettings FromEngine()
    {
        var reading = new Reading(isDecrypted: true);
        var deployment = Pulumi.Deployment.Instance;
        var folder = new StacksFolder(Path.Combine(deployment.RootDirectory, "stacks"));
        return Complete(folder, deployment.StackName, EngineConfig.Read(reading), reading);
    }

    private static StackSettings Complete(StacksFolder folder, string stack, MappingNode? config, Reading reading)
    {
        var settings = Read(folder, stack, config, reading);
        settings = SealedFolder.AddTo(settings, folder, reading) with { Values = PipelineVariables.AddTo(settings.Values, settings.Applications) };
        StackChecks.Check(settings, config!, reading);
        reading.ThrowIfMistaken();
        return settings;
    }

    private static StackSettings Read(StacksFolder folder, string stack, MappingNode? config, Reading reading)
    {
        var settings = config is null ? null : StackSchema.Read(config, reading);
        var applications = folder.ReadApplications(stack, reading);
        reading.ThrowIfMistaken();
        return settings! with { Stack = stack, Applications = [.. applications] };
    }
}
