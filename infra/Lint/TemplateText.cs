using SecretsLadder.Infra.Settings.Documents;

namespace SecretsLadder.Infra.Lint;

/// <summary>Checks a template, which is no YAML before it is rendered: nothing but its lines with API versions.</summary>
internal static class TemplateText
{
    private const string ApiVersionKey = "apiVersion:";
    private const string KindKey = "kind:";

    /// <summary>Whether a text is a template.</summary>
    /// <param name="text">The text.</param>
    public static bool IsTemplate(string text) => text.Contains("{{", StringComparison.Ordinal) || text.Contains("{%", StringComparison.Ordinal);

    /// <summary>What is found in a part of a template.</summary>
    /// <param name="file">The file.</param>
    /// <param name="part">The part.</param>
    public static IEnumerable<LintFinding> Check(LintedFile file, YamlPart part)
    {
        var lines = part.Text.ReplaceLineEndings("\n").Split('\n');
        var versions = Scalars(lines, ApiVersionKey);
        foreach (var (index, column, version) in versions)
        {
            var kind = KindOf(lines, index);
            var change = ApiVersionChange.All.FirstOrDefault(known => known.Replaces(version, kind));

            // Where the new version stands beside the old one, the template chooses by what the cluster serves.
            if (change is not null && !versions.Any(other => other.Text == change.Served))
            {
                yield return change.Finding(new(file.Name, part.FirstLine + index, column + 1), kind, change.ObstaclesIn(part.Text));
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

    /// <summary>The kind nearest to a line, on a line that is indented as much; null where it cannot be told.</summary>
    private static string? KindOf(string[] lines, int line) => Scalars(lines, KindKey)
        .Where(kind => kind.Text.Length > 0 && kind.Text.All(char.IsAsciiLetterOrDigit))
        .Where(kind => lines[kind.Line].IndexOf(KindKey, StringComparison.Ordinal) == lines[line].IndexOf(ApiVersionKey, StringComparison.Ordinal))
        .OrderBy(kind => Math.Abs(kind.Line - line)).ThenByDescending(kind => kind.Line)
        .Select(kind => kind.Text)
        .FirstOrDefault();
}
