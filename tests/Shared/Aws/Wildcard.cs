using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace SecretsLadder.Shared.Aws;

/// <summary>IAM's two wildcards: * for any characters, ? for exactly one.</summary>
internal static class Wildcard
{
    private static readonly ConcurrentDictionary<(string Pattern, bool IgnoreCase), Regex> Expressions = new();

    public static bool Fits(string pattern, string text, bool ignoreCase = false) =>
        Expressions.GetOrAdd((pattern, ignoreCase), Compile).IsMatch(text);

    /// <summary>Compares two ARNs part by part, so that a wildcard does not reach over a colon of the first five parts.</summary>
    public static bool FitsArn(string pattern, string arn)
    {
        var expected = pattern.Split(':', 6);
        var actual = arn.Split(':', 6);
        return expected.Length == 6 && actual.Length == 6 && expected.Zip(actual).All(parts => Fits(parts.First, parts.Second));
    }

    /// <summary>Without backtracking, so that a policy full of stars cannot hang a test.</summary>
    private static Regex Compile((string Pattern, bool IgnoreCase) wildcard)
    {
        var expression = Regex.Escape(wildcard.Pattern).Replace(@"\*", ".*", StringComparison.Ordinal).Replace(@"\?", ".", StringComparison.Ordinal);
        var options = RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;
        return new($@"\A{expression}\z", wildcard.IgnoreCase ? options | RegexOptions.IgnoreCase : options);
    }
}
