using System.Collections.Immutable;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Settings.Files;

/// <summary>
/// Settings of a stack that do not travel through the engine: <c>stacks/&lt;stack&gt;/settings.yaml</c>, without the namespace. The engine passes the
/// stack file in one environment variable, which holds little; a file has room for thousands of applications.
/// </summary>
internal static class SettingsFile
{
    /// <summary>Name of the file in the folder of its stack.</summary>
    public const string Name = "settings.yaml";

    private const string OtherName = "settings.yml";

    /// <summary>The configuration of a stack together with the settings of its file. Each key stands in one of the two.</summary>
    /// <param name="config">The configuration, or null if it cannot be used; the mistakes of the file are reported all the same.</param>
    /// <param name="declared">What the project file declares, or null: the engine asks the configuration for each of these keys.</param>
    /// <param name="folder">The folder of stacks.</param>
    /// <param name="stack">Name of the stack.</param>
    /// <param name="reading">Collects the mistakes.</param>
    public static MappingNode? AddTo(MappingNode? config, MappingNode? declared, StacksFolder folder, string stack, Reading reading)
    {
        if (Read(folder, stack, reading) is not { } settings || config is null)
        {
            return config;
        }

        var all = new MappingNode(config.At, parent: null, config.Segment);
        foreach (var entry in config.Entries)
        {
            all.TryAdd(entry);
        }

        foreach (var entry in settings.Entries)
        {
            var key = SettingKeys.Namespace + entry.Key;
            if ((config.EntryOf(key) ?? declared?.EntryOf(key) ?? declared?.EntryOf(entry.Key)) is { } other)
            {
                reading.Report(entry.KeyAt, entry.Value.Path, $"the setting stands in {PlaceOf(other, folder, stack)} too; remove one of the two");
            }
            else
            {
                all.TryAdd(entry with { Key = key });
            }
        }

        return all;
    }

    /// <summary>The settings of a configuration that come from the file, without the namespace.</summary>
    /// <param name="config">The configuration, with the settings of the file.</param>
    /// <param name="folder">The folder of stacks.</param>
    /// <param name="stack">Name of the stack.</param>
    public static ImmutableArray<string> KeysIn(MappingNode config, StacksFolder folder, string stack)
    {
        var file = folder.DisplayName(folder.SettingsFile(stack));
        return [.. config.Entries.Where(entry => entry.KeyAt.File == file).Select(entry => entry.Key[SettingKeys.Namespace.Length..])];
    }

    private static MappingNode? Read(StacksFolder folder, string stack, Reading reading)
    {
        var file = folder.SettingsFile(stack);
        var misnamed = Path.Combine(Path.GetDirectoryName(file)!, OtherName);
        if (Path.Exists(misnamed))
        {
            reading.Report(new(folder.DisplayName(misnamed)), "", $"the settings of a stack are called {Name}; rename the file");
        }

        if (folder.Refuses(file, reading) || !Path.Exists(file) || folder.ReadYaml(file, reading) is not { } root)
        {
            return null;
        }

        reading.SecretFree = new(root.At.File, stack);
        if (root is MappingNode settings)
        {
            return settings;
        }

        reading.Report(root, $"must be a mapping of settings without the prefix '{SettingKeys.Namespace}', such as 'apps: {{ ... }}'");
        return null;
    }

    /// <summary>The engine does not tell which file a key came from.</summary>
    private static string PlaceOf(MappingEntry entry, StacksFolder folder, string stack) => entry.KeyAt.Line > 0
        ? entry.KeyAt.ToString()
        : $"the configuration that the engine passes ({folder.DisplayName(folder.StackFile(stack))}, "
            + $"or a default in {folder.DisplayName(folder.ProjectFile)})";
}
