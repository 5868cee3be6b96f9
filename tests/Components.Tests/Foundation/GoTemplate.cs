using System.Text;
using System.Text.RegularExpressions;
using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Components.Tests.Foundation;

/// <summary>
/// Templates at random, and what Go's text/template makes of those in our language: an action begins at the first "{{", wherever it stands.
/// </summary>
internal static partial class GoTemplate
{
    private static readonly string[] Literals = ["", "a", " ", "://", "{", "}", "$", "{ }", "\"", "ä", "-", "\n", "$${x}", "{\"a\":{}}"];
    private static readonly string[] Pieces = ["{{ .a }}", "{{.b|urlquery}}", "{{ index . \"c-d\" | b64enc }}", "{{ .a | b64enc | urlquery }}",
        "{{ .b | toJson }}", "{{ index . \"c-d\" | quote }}", "{{ .a | b64enc | b64dec }}"];
    private static readonly string[] Parameters = ["", "x", "{", "{{", "}", "}}", "{{ .a }}", "{{{", "-", "db.svc"];

    /// <summary>The seeds of the property tests.</summary>
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 100)];

    /// <summary>Values for every key that the templates at random refer to.</summary>
    public static Dictionary<string, string> Values => new() { ["a"] = "A b{{", ["b"] = "ü&=+/", ["c-d"] = "}}x" };

    /// <summary>A legal template at random, and values for its parameters that do their worst.</summary>
    public static (string Text, Dictionary<string, string> Parameters) Any(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (var count = random.Next(1, 9); count > 0; count--)
        {
            // A space keeps a literal brace from growing into an action of its own.
            text.Append(random.Next(3) switch
            {
                0 => Literals[random.Next(Literals.Length)] + " ",
                1 => Pieces[random.Next(Pieces.Length)],
                _ => $"${{p{random.Next(3)}}}",
            });
        }

        return (text.ToString(), Enumerable.Range(0, 3).ToDictionary(index => $"p{index}", _ => Parameters[random.Next(Parameters.Length)]));
    }

    /// <summary>A legal template at random without parameters and without literal braces.</summary>
    public static string AnyWithoutBraces(int seed)
    {
        var random = new Random(seed);
        return string.Concat(Enumerable.Range(0, 6).Select(_ => random.Next(2) == 0 ? "lit eral" : Pieces[random.Next(Pieces.Length)]));
    }

    /// <summary>What the program itself makes of a template, as text.</summary>
    public static string Rendered(this Template template, Dictionary<string, string> values) => Encoding.UTF8.GetString(template.Render(values));

    /// <summary>Runs a template.</summary>
    /// <exception cref="FormatException">Go would not parse it.</exception>
    public static string Run(string template, Dictionary<string, string> values)
    {
        var text = new StringBuilder();
        var rest = template;
        while (rest.IndexOf("{{", StringComparison.Ordinal) is var start and >= 0)
        {
            var action = Action().Match(rest, start);
            if (!action.Success || action.Index != start)
            {
                throw new FormatException($"Go cannot parse {rest[start..]}");
            }

            text.Append(rest.AsSpan(0, start)).Append(Evaluate(action, values));
            rest = rest[(start + action.Length)..];
        }

        return text.Append(rest).ToString();
    }

    private static string Evaluate(Match action, Dictionary<string, string> values) => action.Groups["text"].Success
        ? action.Groups["text"].Value
        : action.Groups["filter"].Captures.Aggregate(values[action.Groups["key"].Value], (value, filter) => filter.Value switch
        {
            "b64enc" => Convert.ToBase64String(Encoding.UTF8.GetBytes(value)),
            "b64dec" => Encoding.UTF8.GetString(Convert.FromBase64String(value)),
            "quote" => $"\"{value}\"",
            "toJson" => $"\"{value.Replace("&", "\\u0026", StringComparison.Ordinal)}\"",
            _ => System.Net.WebUtility.UrlEncode(value).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)
                .Replace("!", "%21", StringComparison.Ordinal).Replace("*", "%2A", StringComparison.Ordinal),
        });

    [GeneratedRegex("""\{\{ (?:"(?<text>[^"\\]*)"|\.(?<key>\w+)|index \. "(?<key>[^"\\]+)")(?: \| (?<filter>\w+))* \}\}""")]
    private static partial Regex Action();
}
