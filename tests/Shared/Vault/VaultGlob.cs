using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace SecretsLadder.Shared.Vault;

/// <summary>The patterns of a role's bound names: * stands for any characters, anywhere; case counts.</summary>
internal static class VaultGlob
{
    private static readonly ConcurrentDictionary<string, Regex> Expressions = new();

    public static bool Fits(string pattern, string text) => Expressions.GetOrAdd(pattern, Compile).IsMatch(text);

    private static Regex Compile(string pattern) => new(
        $@"\A{Regex.Escape(pattern).Replace(@"\*", ".*", StringComparison.Ordinal)}\z",
        RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
}
