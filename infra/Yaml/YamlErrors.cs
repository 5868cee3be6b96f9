using YamlDotNet.Core;

namespace SecretsLadder.Infra.Yaml;

/// <summary>Explains the YAML parser's complaints without a word of the file's content.</summary>
internal static class YamlErrors
{
    private static readonly (string Sign, string Explanation)[] Explanations =
    [
        ("tab", "a tab stands where spaces are needed; indent with spaces"),
        ("simple key", "a ':' is missing after a key, or a text that holds ': ' or '#' needs quotes"),
        ("invalid mapping", "the indentation does not fit the lines above, a ':' is missing there, or a text that holds ': ' needs quotes"),
        ("block mapping", "the indentation does not fit the lines above"),
        ("block sequence", "the indentation does not fit the lines above"),
        ("block collection", "the indentation does not fit the lines above"),
        ("flow mapping", "a '{' is not closed, or a ',' is missing"),
        ("flow sequence", "a '[' is not closed, or a ',' is missing"),
        ("Unicode", "an escape sequence inside double quotes names no character; use single quotes"),
        ("escape", "an escape sequence inside double quotes is unknown; use single quotes"),
        ("quoted scalar", "a quote is not closed"),
        ("cannot start any token", "a text that begins with a special character needs quotes"),
        ("anchor", "anchors and aliases are not read; write the value out"),
        ("alias", "anchors and aliases are not read; write the value out"),
    ];

    /// <summary>What is wrong and what to change.</summary>
    /// <param name="exception">The parser's complaint.</param>
    public static string Explain(YamlException exception)
    {
        var found = Explanations.FirstOrDefault(known => exception.Message.Contains(known.Sign, StringComparison.OrdinalIgnoreCase));
        return found.Explanation ?? "its structure cannot be read here";
    }

    /// <summary>Line and column of what is wrong, counted from 1.</summary>
    /// <param name="exception">The parser's complaint; for a tab it names the mapping around it.</param>
    /// <param name="text">The text.</param>
    public static (int Line, int Column) Place(YamlException exception, string text)
    {
        var (line, column) = ((int)exception.Start.Line, (int)exception.Start.Column);
        if (!exception.Message.Contains("tab", StringComparison.OrdinalIgnoreCase))
        {
            return (line, column);
        }

        var lines = text.Split('\n');
        var tabbed = line > lines.Length
            ? -1
            : Array.FindIndex(lines, line - 1, candidate => candidate[..^candidate.TrimStart().Length].Contains('\t', StringComparison.Ordinal));
        return tabbed < 0 ? (line, column) : (tabbed + 1, lines[tabbed].IndexOf('\t', StringComparison.Ordinal) + 1);
    }
}
