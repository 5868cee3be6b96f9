using System.Text.Json.Nodes;

namespace SecretsLadder.Shared.Aws;

/// <summary>The patterns of Action or Resource, or of their Not forms, which fit what no pattern fits.</summary>
internal sealed class PatternList
{
    private readonly IReadOnlyList<string> _patterns;
    private readonly bool _negated;
    private readonly bool _ignoreCase;

    private PatternList(IReadOnlyList<string> patterns, bool negated, bool ignoreCase) =>
        (_patterns, _negated, _ignoreCase) = (patterns, negated, ignoreCase);

    public static PatternList Actions(JsonObject statement) => Read(statement, "Action", ignoreCase: true, IsAction);

    public static PatternList Resources(JsonObject statement) => Read(statement, "Resource", ignoreCase: false, IsArn);

    public bool Fits(string text) => _patterns.Any(pattern => Wildcard.Fits(pattern, text, _ignoreCase)) != _negated;

    private static PatternList Read(JsonObject statement, string element, bool ignoreCase, Func<string, bool> isValid)
    {
        var negated = statement.ContainsKey($"Not{element}");
        if (negated == statement.ContainsKey(element))
            throw new FormatException($"a statement must have either {element} or Not{element}: {statement.ToJsonString()}");
        var patterns = PolicyJson.Strings(statement[negated ? $"Not{element}" : element], element);
        return patterns.FirstOrDefault(pattern => !isValid(pattern)) is { } invalid
            ? throw new FormatException($"AWS refuses the {element} '{invalid}'")
            : new PatternList(patterns, negated, ignoreCase);
    }

    // The service may be * only as a whole.
    private static bool IsAction(string pattern) =>
        pattern == "*" || (pattern.Split(':') is [var service, { Length: > 0 }] && (service == "*" || IsService(service)));

    private static bool IsService(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static bool IsArn(string pattern) => pattern == "*" || pattern.StartsWith("arn:", StringComparison.Ordinal);
}
