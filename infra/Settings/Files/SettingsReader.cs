using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Settings.Checks;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Settings.Files;

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
        var applications = ReadApplications(folder, stack);
        var others = ReadOthers(folder, stack);
        var file = StackFile.Read(folder, stack, reading);
        return Complete(folder, stack, file.Config, applications, others, reading) with
        {
            UnresolvedEnvironments = file.Environments,
            EngineKeys = file.EngineKeys,
            ConfigurationSize = ConfigurationSize.Of(file.Passed!),
        };
    }

    /// <summary>
    /// Reads what a stack's files say, without judging whether it fits together: a value is sealed before the stack reaches the level that delivers
    /// it.
    /// </summary>
    /// <param name="folder">The folder of stacks.</param>
    /// <param name="stack">Name of the stack.</param>
    /// <exception cref="SettingsException">A file cannot be used; the exception holds every mistake.</exception>
    public static StackSettings FromFilesUnjudged(StacksFolder folder, string stack)
    {
        var reading = new Reading(isDecrypted: false);
        return Read(folder, stack, StackFile.Read(folder, stack, reading).Config, ReadApplications(folder, stack), reading);
    }

    /// <summary>Reads the stack that the engine is running. Only inside a deployment.</summary>
    /// <exception cref="SettingsException">Something is wrong; the exception holds every mistake.</exception>
    public static StackSettings FromEngine()
    {
        var reading = new Reading(isDecrypted: true);
        var deployment = Pulumi.Deployment.Instance;
        var (folder, stack) = (new StacksFolder(Path.Combine(deployment.RootDirectory, "stacks")), deployment.StackName);
        var applications = ReadApplications(folder, stack);
        var others = ReadOthers(folder, stack);
        StackFile.ReportClearTexts(folder, stack, reading);
        var config = SettingsFile.AddTo(EngineConfig.Read(reading), declared: null, folder, stack, reading);
        return Complete(folder, stack, config, applications, others, reading) with { ConfigurationSize = EngineVariables.ConfigurationSize };
    }

    private static StackSettings Complete(
        StacksFolder folder, string stack, MappingNode? config, Task<ReadFiles> applications, Task<ImmutableArray<StackSettings>> others,
        Reading reading)
    {
        var settings = Read(folder, stack, config, applications, reading);
        settings = SealedFolder.AddTo(settings, folder, reading) with
        {
            Values = PipelineVariables.AddTo(settings.Values, settings.Applications),
            Neighbours = Neighbours.Of(settings, folder, others.GetAwaiter().GetResult()),
        };
        StackChecks.Check(settings, config!, reading);
        ProvisioningChecks.Check(settings, config!, reading);
        reading.ThrowIfMistaken();
        return settings;
    }

    private static StackSettings Read(StacksFolder folder, string stack, MappingNode? config, Task<ReadFiles> applications, Reading reading)
    {
        var settings = config is null ? null : StackSchema.Read(config, reading);
        var (found, own) = applications.GetAwaiter().GetResult();
        reading.Add(own);
        reading.ThrowIfMistaken();
        return ForeignRegions.AddTo(settings! with
        {
            Stack = stack,
            Applications = [.. found],
            SettingsFileKeys = SettingsFile.KeysIn(config!, folder, stack),
        });
    }

    /// <summary>Begins to read the application files: they are many, and the stack file can be read meanwhile.</summary>
    private static Task<ReadFiles> ReadApplications(StacksFolder folder, string stack) => Task.Run(() =>
    {
        var reading = new Reading(isDecrypted: false);
        return new ReadFiles(folder.ReadApplications(stack, reading), reading);
    });

    /// <summary>Begins to read the other stack files meanwhile.</summary>
    private static Task<ImmutableArray<StackSettings>> ReadOthers(StacksFolder folder, string stack) =>
        Task.Run(() => Neighbours.Read(folder, stack));

    /// <summary>What the application files say, and what is wrong with them.</summary>
    private sealed record ReadFiles(List<Application> Applications, Reading Reading);
}
