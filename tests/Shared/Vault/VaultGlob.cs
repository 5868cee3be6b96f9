using System.Text.RegularExpressions;

namespace SecretsLadder.Shared.Vault;

/// <summary>The patterns of a role's bound names: * stands for any characters, anywhere; case counts.</summary>
internal static class VaultGlob
{
    public static bool Fits(string pattern, string text) => new Regex(
        $@"\A{Regex.Escape(pattern).Replace(@"\*", ".*", StringComparison.Ordinal)}\z",
        RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking).IsMatch(text);
}
