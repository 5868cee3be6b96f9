using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Schemas;

/// <summary>Says what was found in place of something else, without ever repeating what could be a secret.</summary>
internal static class Found
{
    private const int LongestEcho = 40;
    private const int MostKeys = 5;

    /// <summary>The value in words: short, harmless scalars as they are, all else by kind and length.</summary>
    /// <param name="node">The value.</param>
    public static string In(SettingNode node) => node switch
    {
        MappingNode => "a mapping",
        SequenceNode => "a list",
        ScalarNode { Kind: ScalarKind.Null } => "nothing",
        ScalarNode { Kind: ScalarKind.Text, Text: var text } when !Echo.IsSafe(text, LongestEcho) => Unseen(text),
        ScalarNode { Kind: ScalarKind.Number, Text.Length: > LongestEcho / 2 } => "a long number",
        ScalarNode scalar => $"'{scalar.Text}'",
        _ => "something else",
    };

    /// <summary>The value in words where a secret is likely to be put by mistake: nothing that is written is repeated.</summary>
    /// <param name="node">The value.</param>
    public static string Unseen(SettingNode node) => node switch
    {
        ScalarNode { Kind: ScalarKind.Text, Text: var text } => Unseen(text),
        ScalarNode { Kind: ScalarKind.Number } => "a number",
        _ => In(node),
    };

    /// <summary>The value in words where the keys of a mapping say what it is.</summary>
    /// <param name="node">The value.</param>
    public static string WithKeys(SettingNode node) => node switch
    {
        MappingNode { Entries: [] } => "an empty mapping",
        MappingNode { Entries: var entries } =>
            "a mapping with "
                + $"{string.Join(", ", entries.Take(MostKeys).Select(entry => Echo.Of(entry.Key)))}{(entries.Count > MostKeys ? ", ..." : "")}",
        _ => Unseen(node),
    };

    /// <summary>The value in words where quotes could have made a text of a number or boolean.</summary>
    /// <param name="node">The value.</param>
    public static string AsText(SettingNode node) =>
        node is ScalarNode { Kind: ScalarKind.Text, Text: var text } && ScalarNode.KindOf(text) is ScalarKind.Number or ScalarKind.Boolean
            ? $"the text {In(node)}; remove the quotes"
            : In(node);

    private static string Unseen(string text) => $"a text of {text.Length} characters";
}
