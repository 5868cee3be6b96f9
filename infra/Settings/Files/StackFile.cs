using System.Collections.Immutable;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Settings.Files;

/// <summary>What a stack file says, over the defaults of the project file, and the settings file beside it.</summary>
/// <param name="Config">The configuration with the settings of <see cref="SettingsFile"/>, keys with their namespace; null if unusable.</param>
/// <param name="Environments">The ESC environments that the file imports.</param>
internal sealed record StackFile(MappingNode? Config, ImmutableArray<string> Environments)
{
    private const string ConfigKey = "config";

    /// <summary>What the engine itself reads of the stack and the project file, by key.</summary>
    public IReadOnlyDictionary<string, string> EngineKeys { get; private init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What the engine passes to the program: the configuration without the settings file.</summary>
    public MappingNode? Passed { get; private init; }

    /// <summary>Reads a stack file.</summary>
    /// <param name="folder">The folder of stacks.</param>
    /// <param name="stack">Name of the stack.</param>
    /// <param name="reading">Collects the mistakes.</param>
    public static StackFile Read(StacksFolder folder, string stack, Reading reading)
    {
        var path = folder.StackFile(stack);
        var displayName = folder.DisplayName(path);
        if (!IsName(stack))
        {
            reading.Report(
                new(displayName), "",
                "the file is named after its stack, and that name must be letters, digits, '-', '_' and '.', not beginning with '.'");
            return new(null, []);
        }

        var root = folder.ReadYaml(path, reading);
        var passed = (root as MappingNode)?.Find(ConfigKey) as MappingNode;
        if (root is not null && passed is null)
        {
            reading.Report(
                root, $"the mapping '{ConfigKey}' is missing; it holds the settings, each under a key such as {SettingKeys.Namespace}level");
        }

        foreach (var entry in (passed?.Entries ?? []).Where(entry => !entry.Key.Contains(':', StringComparison.Ordinal)))
        {
            reading.Report(
                entry.KeyAt, entry.Value.Path, $"the key has no namespace; a setting of this project is written {SettingKeys.Namespace}<setting>");
        }

        var project = ReadProject(folder, reading);
        AddDefaults(project, passed);
        var config = SettingsFile.AddTo(passed, project?.Find(ConfigKey) as MappingNode, folder, stack, reading);
        return config is null ? new(null, []) : new(config, ImportedEnvironments((root as MappingNode)!.Find("environment")))
        {
            Passed = passed,
            EngineKeys = Settings.Files.EngineKeys.Of((MappingNode)root!, project),
        };
    }

    /// <summary>
    /// Reports the secrets that stand in a stack file as clear text. What the engine passes does not tell them from encrypted ones: it opens
    /// those, and marks a whole key as secret as soon as one value in it is. A configuration from elsewhere (<c>--config-file</c>) is not read.
    /// </summary>
    /// <param name="folder">The folder of stacks.</param>
    /// <param name="stack">Name of the stack.</param>
    /// <param name="reading">Collects the mistakes.</param>
    public static void ReportClearTexts(StacksFolder folder, string stack, Reading reading)
    {
        var file = folder.StackFile(stack);
        if (!File.Exists(file) || (folder.ReadYaml(file, reading) as MappingNode)?.Find(ConfigKey) is not MappingNode config)
        {
            return;
        }

        var asWritten = new Reading(isDecrypted: false);
        AddDefaults(ReadProject(folder, reading), config);
        StackSchema.Read(config, asWritten);
        reading.Add(asWritten.ClearTexts);
    }

    /// <summary>What the engine takes for a stack's name, except one that would lead out of the folder.</summary>
    private static bool IsName(string stack) =>
        stack.Length > 0 && stack[0] != '.' && stack.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.');

    private static MappingNode? ReadProject(StacksFolder folder, Reading reading) => File.Exists(folder.ProjectFile)
        ? folder.ReadYaml(folder.ProjectFile, reading) as MappingNode
        : null;

    /// <summary>
    /// A project file gives defaults as <c>key: value</c> or <c>key: { default: value }</c>; a key without namespace is the project's.
    /// </summary>
    private static void AddDefaults(MappingNode? project, MappingNode? config)
    {
        if (config is null || project?.Find(ConfigKey) is not MappingNode defaults)
        {
            return;
        }

        foreach (var entry in defaults.Entries)
        {
            var value = entry.Value is MappingNode declaration ? declaration.Find("default") ?? declaration.Find("value") : entry.Value;
            if (value is not null)
            {
                var key = entry.Key.Contains(':', StringComparison.Ordinal) ? entry.Key : SettingKeys.Namespace + entry.Key;
                config.TryAdd(new(key, entry.KeyAt, value));
            }
        }
    }

    private static ImmutableArray<string> ImportedEnvironments(SettingNode? node) => node switch
    {
        SequenceNode list => [.. list.Items.OfType<ScalarNode>().Select(item => item.Text)],
        null => [],
        _ => ["environment"],
    };
}
