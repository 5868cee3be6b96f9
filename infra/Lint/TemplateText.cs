using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Lint;

/// <summary>Checks a template, which is not YAML before it is rendered: only its lines with API versions.</summary>
internal static class TemplateText
{
    private const string ApiVersionKey = "apiVersion:";
    private const string KindKey = "kind:";

    private static readonly Comparer<(int Line, int Column, string Text)> ByLine =
        Comparer<(int Line, int Column, string Text)>.Create((left, right) => left.Line.CompareTo(right.Line));

    /// <summary>Whether a text is a template.</summary>
    public static bool IsTemplate(string text) => text.Contains("{{", StringComparison.Ordinal) || text.Contains("{%", StringComparison.Ordinal);

    /// <summary>What is found in a part of a template.</summary>
    public static IEnumerable<LintFinding> Check(LintedFile file, YamlPart part)
    {
        var lines = part.Text.ReplaceLineEndings("\n").Split('\n');
        var versions = Scalars(lines, ApiVersionKey);
        var texts = versions.Select(version => version.Text).ToHashSet(StringComparer.Ordinal);
        var kinds = Scalars(lines, KindKey)
            .Where(kind => kind.Text.Length > 0 && kind.Text.All(char.IsAsciiLetterOrDigit))
            .GroupBy(kind => lines[kind.Line].IndexOf(KindKey, StringComparison.Ordinal))
            .ToDictionary(group => group.Key, group => group.ToList());
        var obstacles = new Dictionary<ApiVersionChange, IReadOnlyList<string>>();
        foreach (var (index, column, version) in versions)
        {
            var kind =
                kinds.TryGetValue(lines[index].IndexOf(ApiVersionKey, StringComparison.Ordinal), out var beside) ? Nearest(beside, index) : null;
            var change = ApiVersionChange.All.FirstOrDefault(known => known.Replaces(version, kind));

            // A template with both versions chooses by what the cluster serves.
            if (change is not null && !texts.Contains(change.Served))
            {
                if (!obstacles.TryGetValue(change, out var found))
                {
                    obstacles[change] = found = change.ObstaclesIn(part.Text);
                }

                yield return change.Finding(new(file.Name, part.FirstLine + index, column + 1), kind, found);
            }
        }
    }

    /// <summary>The values of a key, each with its line and column, counted from 0.</summary>
    private static List<(int Line, int Column, string Text)> Scalars(string[] lines, string key)
    {
        var found = new List<(int, int, string)>();
        for (var index = 0; index < lines.Length; index++)
        {
            var at = lines[index].IndexOf(key, StringComparison.Ordinal);
            if (at >= 0 && !lines[index].AsSpan(0, at).ContainsAnyExcept(' ', '-'))
            {
                var column = at + key.Length;
                while (column < lines[index].Length && lines[index][column] == ' ')
                {
                    column++;
                }

                var rest = lines[index].AsSpan(column);
                var end = rest.IndexOfAny(' ', '#', '{');
                found.Add((index, column, (end < 0 ? rest : rest[..end]).Trim("\"'").ToString()));
            }
        }

        return found;
    }

    /// <summary>The kind nearest to a line; of two at the same distance, the one below.</summary>
    private static string Nearest(List<(int Line, int Column, string Text)> kinds, int line)
    {
        var next = ~kinds.BinarySearch((line, 0, ""), ByLine);
        return next == kinds.Count || (next > 0 && line - kinds[next - 1].Line < kinds[next].Line - line) ? kinds[next - 1].Text : kinds[next].Text;
    }
}
