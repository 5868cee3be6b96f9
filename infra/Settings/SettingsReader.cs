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
        var settings = config is null ? null : StackSchema.Read(config, reading);
        var applications = folder.ReadApplications(stack, reading);
        var @sealed = folder.ReadSealed(stack, reading);
        reading.ThrowIfMistaken();

        settings = settings! with
        {
            Stack = stack,
            Applications = [.. applications],
            Values = PipelineVariables.AddTo(settings!.Values, applications),
            Sealed = @sealed.ToDictionary(file => (file.Namespace, file.Name)),
            HasSealingCertificate = folder.HasSealingCertificate(stack),
        };
        StackChecks.Check(settings, config!, reading);
        reading.ThrowIfMistaken();
        return settings;
    }
}
