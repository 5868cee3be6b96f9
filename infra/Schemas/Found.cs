using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Schemas;

/// <summary>Describes an unexpected value without ever repeating anything that could be a secret.</summary>
internal static class Found
{
    private const int LongestEcho = 40;
    private const int MostKeys = 5;

    /// <summary>The value in words: short, harmless scalars as they are, all else by kind and length.</summary>
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

    /// <summary>The value in words, for places where a secret is easily put by mistake: repeats nothing of it.</summary>
    public static string Unseen(SettingNode node) => node switch
    {
        ScalarNode { Kind: ScalarKind.Text, Text: var text } => Unseen(text),
        ScalarNode { Kind: ScalarKind.Number } => "a number",
        _ => In(node),
    };

    /// <summary>The value in words; a mapping is described by its keys.</summary>
    public static string WithKeys(SettingNode node) => node switch
    {
        MappingNode { Entries: [] } => "an empty mapping",
        MappingNode { Entries: var entries } =>
            "a mapping with "
                + $"{string.Join(", ", entries.Take(MostKeys).Select(entry => Echo.Of(entry.Key)))}{(entries.Count > MostKeys ? ", ..." : "")}",
        _ => Unseen(node),
    };

    /// <summary>The value in words; says if quotes make a number or boolean a text.</summary>
    public static string AsText(SettingNode node) =>
        node is ScalarNode { Kind: ScalarKind.Text, Text: var text } && ScalarNode.KindOf(text) is ScalarKind.Number or ScalarKind.Boolean
            ? $"the text {In(node)}; remove the quotes"
            : In(node);

    private static string Unseen(string text) => $"a text of {text.Length} characters";
}
