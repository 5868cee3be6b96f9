using System.Text;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Reports;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace SecretsLadder.Infra.Sealing;

/// <summary>Sets single values of a YAML text and leaves every other byte as it is: comments, order, quotes, line breaks.</summary>
/// <remarks>For texts that the settings reader accepts: one document, no anchors, no tags, no key twice.</remarks>
internal static class YamlEdit
{
    /// <summary>Sets values in one mapping: in place where a key is there, else each on a line of its own at the end of the mapping.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The keys that lead to the mapping; the last one may be missing.</param>
    /// <param name="values">The values by key, each a text on one line.</param>
    public static string Set(string text, IReadOnlyList<string> path, IReadOnlyDictionary<string, string> values)
    {
        var mapping = Root(text);
        foreach (var step in path)
        {
            if (Find(mapping, step) is not YamlMappingNode next)
            {
                return Apply(text, [Insertion(text, mapping, [$"{step}: {{ {string.Join(", ", values.Select(Entry))} }}"])]);
            }

            mapping = next;
        }

        var children = mapping.Children.ToDictionary(pair => (pair.Key as YamlScalarNode)?.Value ?? "", pair => pair.Value);
        var added = values.Where(pair => !children.ContainsKey(pair.Key)).Select(Entry).ToList();
        var edits = values.Where(pair => children.ContainsKey(pair.Key)).Select(pair => Replacement(text, children[pair.Key], pair.Value)).ToList();
        return Apply(text, added.Count > 0 ? [.. edits, Insertion(text, mapping, added)] : edits);
    }

    /// <summary>Makes edits from the end on, so that none moves the place of another.</summary>
    private static string Apply(string text, List<Edit> edits)
    {
        var edited = new StringBuilder(text);
        foreach (var edit in edits.OrderByDescending(edit => edit.Start))
        {
            edited.Remove(edit.Start, edit.Length).Insert(edit.Start, edit.Text);
        }

        return edited.ToString();
    }

    private static YamlMappingNode Root(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static YamlNode? Find(YamlMappingNode mapping, string key) =>
        mapping.Children.FirstOrDefault(pair => pair.Key is YamlScalarNode scalar && scalar.Value == key).Value;

    /// <summary>Key and value on one line, quoted only where they must be.</summary>
    private static string Entry(KeyValuePair<string, string> pair) => ManifestYaml.Write(Manifest.Map((pair.Key, pair.Value))).TrimEnd('\n');

    private static Edit Replacement(string text, YamlNode node, string value)
    {
        var start = (int)node.Start.Index;
        var isQuoted = node is YamlScalarNode { Style: ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted };
        return new(start, EndOf(text, node) - start, isQuoted ? $"{text[start]}{value}{text[start]}" : Entry(new("k", value))["k: ".Length..]);
    }

    private static Edit Insertion(string text, YamlMappingNode mapping, List<string> entries)
    {
        if (mapping.Style == MappingStyle.Flow)
        {
            return mapping.Children.Count == 0
                ? new((int)mapping.Start.Index + 1, 0, $" {string.Join(", ", entries)} ")
                : new(EndOf(text, mapping.Children.Last().Value), 0, string.Concat(entries.Select(entry => $", {entry}")));
        }

        var indent = new string(' ', (int)mapping.Children.First().Key.Start.Column - 1);
        var end = EndOf(text, mapping);
        var lineEnd = text.AsSpan(end).IndexOfAny('\r', '\n') is >= 0 and var offset ? end + offset : text.Length;

        // The last line of the text may end without a break: it gets one, of the kind that the text has.
        var isLast = lineEnd == text.Length;
        var lineBreak = isLast && !text.Contains("\r\n", StringComparison.Ordinal) ? "\n"
            : isLast || text.AsSpan(lineEnd).StartsWith("\r\n") ? "\r\n"
            : text[lineEnd].ToString();
        var lines = string.Concat(entries.Select(entry => indent + entry + lineBreak));
        return isLast ? new(lineEnd, 0, lineBreak + lines) : new(lineEnd + lineBreak.Length, 0, lines);
    }

    /// <summary>Where a node ends. The parser sees the end of a block only at what follows it, so the last value in it decides.</summary>
    private static int EndOf(string text, YamlNode node) => node switch
    {
        YamlMappingNode { Style: not MappingStyle.Flow, Children: { Count: > 0 } children } => EndOf(text, children.Last().Value),
        YamlSequenceNode { Style: not SequenceStyle.Flow, Children: { Count: > 0 } children } => EndOf(text, children[^1]),
        _ => (int)node.Start.Index + text[(int)node.Start.Index..(int)node.End.Index].TrimEnd().Length,
    };

    private readonly record struct Edit(int Start, int Length, string Text);
}
