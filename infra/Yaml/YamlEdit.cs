using System.Text;
using SecretsLadder.Components.Foundation;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace SecretsLadder.Infra.Yaml;

/// <summary>Sets single values of a YAML text and leaves every other byte as it is: comments, order, quotes, line breaks.</summary>
/// <remarks>For texts that the settings reader accepts: one document, no anchors, no tags, no key twice.</remarks>
internal static class YamlEdit
{
    /// <summary>Sets values in one mapping: in place where a key is there, else each on a line of its own.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The keys that lead to the mapping; what is missing of it is added.</param>
    /// <param name="values">The values by key, each a text on one line.</param>
    /// <param name="followers">Keys that stand behind what is added, where one of them is there; else it is added at the end of its mapping.</param>
    /// <exception cref="YamlException">The text is written in a way that is not edited.</exception>
    public static string Set(
        string text, IReadOnlyList<string> path, IReadOnlyDictionary<string, string> values, IReadOnlyCollection<string>? followers = null)
    {
        var mapping = Root(text);
        for (var depth = 0; depth < path.Count; depth++)
        {
            var next = Find(mapping, path[depth]);
            if (next is null)
            {
                return Apply(text, [Insertion(text, mapping, [Nested(path.Skip(depth), values)], followers ?? [])]);
            }

            mapping = next as YamlMappingNode ?? throw new YamlException(next.Start, next.End, "a mapping was expected");
        }

        var children = mapping.Children.ToDictionary(pair => (pair.Key as YamlScalarNode)?.Value ?? "", pair => pair.Value);
        var added = values.Where(pair => !children.ContainsKey(pair.Key)).Select(Entry).ToList();
        var edits = values.Where(pair => children.ContainsKey(pair.Key)).Select(pair => Replacement(text, children[pair.Key], pair.Value)).ToList();
        return Apply(text, added.Count > 0 ? [.. edits, Insertion(text, mapping, added, followers ?? [])] : edits);
    }

    /// <summary>Writes other texts in place of scalars that stand on one line, quoted or not.</summary>
    /// <param name="text">The text; of several documents, if need be.</param>
    /// <param name="scalars">The scalars: where each begins, what it is and what to write.</param>
    /// <param name="isReplaced">Which of them stood in their place.</param>
    public static string Replace(string text, IReadOnlyList<(SourceLocation At, string Old, string New)> scalars, out bool[] isReplaced)
    {
        var lines = new List<int> { 0 };
        while (lines[^1] < text.Length)
        {
            lines.Add(YamlPart.NextLine(text, lines[^1]));
        }

        var places = scalars.Select(scalar => PlaceOf(text, lines, scalar.At, scalar.Old)).ToList();
        isReplaced = [.. places.Select(place => place is not null)];
        return Apply(
            text, [.. scalars.Zip(places).Where(pair => pair.Second is not null).Select(pair =>
                new Edit(pair.Second!.Value, pair.First.Old.Length, pair.First.New))]);
    }

    private static int? PlaceOf(string text, List<int> lines, SourceLocation at, string scalar)
    {
        if (at.Line < 1 || at.Line > lines.Count)
        {
            return null;
        }

        var start = Math.Min(lines[at.Line - 1] + at.Column - 1, text.Length);
        start += start < text.Length && text[start] is '"' or '\'' ? 1 : 0;
        return text.AsSpan(start).StartsWith(scalar) ? start : null;
    }

    /// <summary>Makes edits that do not overlap, each at its place in the text as it was.</summary>
    private static string Apply(string text, List<Edit> edits)
    {
        var edited = new StringBuilder(text.Length);
        var done = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Start))
        {
            edited.Append(text, done, edit.Start - done).Append(edit.Text);
            done = edit.Start + edit.Length;
        }

        return edited.Append(text, done, text.Length - done).ToString();
    }

    private static YamlMappingNode Root(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static YamlNode? Find(YamlMappingNode mapping, string key) =>
        mapping.Children.FirstOrDefault(pair => pair.Key is YamlScalarNode scalar && scalar.Value == key).Value;

    /// <summary>The values in as many mappings as there are keys, on one line.</summary>
    private static string Nested(IEnumerable<string> path, IReadOnlyDictionary<string, string> values) =>
        path.Reverse().Aggregate(string.Join(", ", values.Select(Entry)), (inner, step) => $"{step}: {{ {inner} }}");

    /// <summary>Key and value on one line, quoted only where they must be.</summary>
    private static string Entry(KeyValuePair<string, string> pair)
    {
        var entry = ManifestYaml.Write(Manifest.Map((pair.Key, pair.Value))).TrimEnd('\n');
        return IsVersion(pair.Value) ? entry.Replace($"\"{pair.Value}\"", pair.Value, StringComparison.Ordinal) : entry;
    }

    /// <summary>What begins like a number is quoted, except a version such as 2.9.1: two dots make a text of it to every reader.</summary>
    private static bool IsVersion(string value) =>
        value.Count(character => character == '.') >= 2
        && value.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '+')
        && char.IsAsciiDigit(value[0]);

    private static Edit Replacement(string text, YamlNode node, string value)
    {
        var start = (int)node.Start.Index;
        var isQuoted = node is YamlScalarNode { Style: ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted };
        return new(start, EndOf(text, node) - start, isQuoted ? $"{text[start]}{value}{text[start]}" : Entry(new("k", value))["k: ".Length..]);
    }

    private static Edit Insertion(string text, YamlMappingNode mapping, List<string> entries, IReadOnlyCollection<string> followers)
    {
        var follower = mapping.Children.Select(pair => pair.Key).FirstOrDefault(key => followers.Contains((key as YamlScalarNode)?.Value ?? ""));
        if (mapping.Style == MappingStyle.Flow)
        {
            return follower is not null ? new((int)follower.Start.Index, 0, string.Concat(entries.Select(entry => $"{entry}, ")))
                : mapping.Children.Count == 0 ? new((int)mapping.Start.Index + 1, 0, $" {string.Join(", ", entries)} ")
                : new(EndOf(text, mapping.Children.Last().Value), 0, string.Concat(entries.Select(entry => $", {entry}")));
        }

        // A key that does not begin its line is written as '? key', which nobody does.
        var key = follower ?? mapping.Children.First().Key;
        var indent = text[(int)(key.Start.Index - key.Start.Column + 1)..(int)key.Start.Index];
        return indent.AsSpan().ContainsAnyExcept(' ') ? throw new YamlException(key.Start, key.End, "the key does not begin its line")
            : follower is not null ? LinesAbove(text, follower, entries, indent)
            : LinesBelow(text, EndOf(text, mapping), entries, indent);
    }

    /// <summary>Lines above a key, and above the comment that belongs to it.</summary>
    private static Edit LinesAbove(string text, YamlNode key, List<string> entries, string indent)
    {
        var start = (int)(key.Start.Index - key.Start.Column + 1);
        while (start > 0
            && text.LastIndexOf('\n', Math.Max(start - 2, 0)) + 1 is var above
            && text.AsSpan(above, start - above).TrimStart(' ') is ['#', ..])
        {
            start = above;
        }

        var lineBreak = text.AsSpan(0, (int)key.Start.Index).Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return new(start, 0, string.Concat(entries.Select(entry => indent + entry + lineBreak)));
    }

    private static Edit LinesBelow(string text, int end, List<string> entries, string indent)
    {
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
