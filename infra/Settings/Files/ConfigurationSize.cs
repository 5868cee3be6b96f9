using System.Buffers;
using System.Text;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Settings.Files;

/// <summary>
/// How many bytes the configuration of a stack has when the engine passes it: one JSON object in the variable <c>PULUMI_CONFIG</c>, each value a
/// text, and a mapping or list as JSON in that text, so that its quotes are escaped.
/// </summary>
internal static class ConfigurationSize
{
    /// <summary>
    /// The most that reaches a program on Linux: a variable has at most 131,072 bytes with its name, '=' and the byte that ends it.
    /// </summary>
    public const long Most = 131_072 - 15;

    /// <summary>What AES-GCM adds to a text.</summary>
    private const int Tag = 16;

    private const int Quotes = 2;

    /// <summary>The size of <c>\u003c</c>, as which Go writes what HTML or a log could take for markup.</summary>
    private const int EscapeSequence = 6;

    private static readonly SearchValues<char> Plain = SearchValues.Create(PlainCharacters());

    /// <summary>The size of a configuration as a stack file has it. An encrypted value counts as its text, which is not opened for it.</summary>
    /// <param name="config">The configuration, keys with their namespace.</param>
    public static long Of(MappingNode config) =>
        Quotes + Math.Max(config.Entries.Count - 1, 0) + config.Entries.Sum(entry => Quoted(entry.Key, depth: 0) + 1 + Quotes + TextOf(entry.Value));

    private static long TextOf(SettingNode value) => value switch
    {
        ScalarNode scalar => Escaped(scalar.Text, depth: 1),
        _ when CiphertextOf(value) is { } ciphertext => PlainBytes(ciphertext),
        _ => Json(value),
    };

    /// <summary>The size of JSON inside a text of JSON.</summary>
    private static long Json(SettingNode value) => value switch
    {
        ScalarNode { Kind: ScalarKind.Null } => "null".Length,
        ScalarNode { Kind: ScalarKind.Boolean or ScalarKind.Number } scalar => scalar.Text.Length,
        ScalarNode scalar => Quoted(scalar.Text, depth: 1),
        SequenceNode list => Quotes + Math.Max(list.Items.Count - 1, 0) + list.Items.Sum(Json),
        _ when CiphertextOf(value) is { } ciphertext => (Quotes * 2) + PlainBytes(ciphertext),
        MappingNode map =>
            Quotes + Math.Max(map.Entries.Count - 1, 0) + map.Entries.Sum(entry => Quoted(entry.Key, depth: 1) + 1 + Json(entry.Value)),
        _ => 0,
    };

    private static string? CiphertextOf(SettingNode value) =>
        value is MappingNode { Entries: [{ Key: SecretValuesSchema.Ciphertext, Value: ScalarNode ciphertext }] } ? ciphertext.Text : null;

    /// <summary>
    /// The size of what a ciphertext <c>v1:nonce:base64</c> opens to. How it is escaped is not known, and most values need nothing.
    /// </summary>
    private static long PlainBytes(string ciphertext)
    {
        var base64 = ciphertext.AsSpan(ciphertext.LastIndexOf(':') + 1).TrimEnd('=');
        return Math.Max((base64.Length * 3L / 4) - Tag, 0);
    }

    private static long Quoted(string text, int depth) => (Quotes * (depth + 1)) + Escaped(text, depth + 1);

    /// <summary>The size of a text inside quotes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="depth">1 for a text of JSON, 2 for one inside a text of JSON, where each backslash is doubled.</param>
    private static long Escaped(string text, int depth)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain))
        {
            return text.Length;
        }

        var size = 0L;
        foreach (var rune in text.EnumerateRunes())
        {
            size += rune.Value switch
            {
                '"' or '\\' => 1 << depth,
                '\b' or '\f' or '\n' or '\r' or '\t' => 1 + depth,
                '<' or '>' or '&' or < ' ' or 0x2028 or 0x2029 => EscapeSequence - 1 + depth,
                _ => rune.Utf8SequenceLength,
            };
        }

        return size;
    }

    private static string PlainCharacters()
    {
        var characters = new StringBuilder();
        for (var character = ' '; character <= '\u007F'; character++)
        {
            if (character is not ('"' or '\\' or '<' or '>' or '&'))
            {
                characters.Append(character);
            }
        }

        return characters.ToString();
    }
}
