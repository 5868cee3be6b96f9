using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Settings.Files;

/// <summary>
/// What the engine itself reads of the stack and the project file: how secrets are encrypted, what is imported, which program runs, settings of other
/// namespaces.
/// </summary>
internal static class EngineKeys
{
    private const string Project = "Pulumi.yaml";

    /// <summary>Keys of the files whose text is no secret; of others a digest tells whether they change.</summary>
    private static readonly string[] Clear = ["environment", "secretsprovider", "pulumi:disable-default-providers"];

    /// <summary>What a project is called and described as changes nothing; its settings are read as the stack's.</summary>
    private static readonly string[] Without = ["name", "description", "config"];

    /// <summary>The keys and what they say.</summary>
    /// <param name="stack">The stack file.</param>
    /// <param name="project">The project file, or null where there is none.</param>
    public static ImmutableSortedDictionary<string, string> Of(MappingNode stack, MappingNode? project)
    {
        var own = stack.Entries.Where(entry => entry.Key != "config");
        var config = (stack.Find("config") as MappingNode)?.Entries.Where(entry =>
            !entry.Key.StartsWith(SettingKeys.Namespace, StringComparison.Ordinal)) ?? [];
        return own.Concat(config).Select(entry => (entry.Key, Value: Clear.Contains(entry.Key) ? Shown(entry.Value) : Digest.Of(TextOf(entry.Value))))
            .Concat(
                (project?.Entries ?? []).Where(entry => !Without.Contains(entry.Key)).Select(entry =>
                    (Key: $"{Project} {entry.Key}", Value: Shown(entry.Value))))
            .ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
    }

    /// <summary>An address may hold a password, and a text may be a credential.</summary>
    private static string Shown(SettingNode node) =>
        TextOf(node) is var text && (text.Contains('@', StringComparison.Ordinal) || SecretShapes.IsCredential(text)) ? Digest.Of(text) : text;

    private static string TextOf(SettingNode node) => node switch
    {
        ScalarNode scalar => scalar.Text,
        SequenceNode list => $"[{string.Join(", ", list.Items.Select(TextOf))}]",
        MappingNode map => $"{{ {string.Join(", ", map.Entries.Select(entry => $"{entry.Key}: {TextOf(entry.Value)}"))} }}",
        _ => "",
    };
}
