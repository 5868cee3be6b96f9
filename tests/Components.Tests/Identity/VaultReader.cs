using System.Text.RegularExpressions;

namespace SecretsLadder.Components.Tests.Identity;

/// <summary>Paths that are easily taken for one another, and which of them can be read by a policy, as Vault evaluates it.</summary>
internal static partial class VaultReader
{
    private static readonly string[] Prefixes = ["secret/data/", "secret/metadata/", "secret/", "kv/data/", "database/creds/", "secret/data/prod/"];

    /// <summary>All paths there are.</summary>
    public static IEnumerable<string> AllOf(int seed) =>
        from prefix in Prefixes
        from name in EntryNames.Some(seed).Concat(EntryNames.Some(seed + 1)).Distinct()
        select prefix + name;

    /// <summary>What a policy lets its bearer do with a path: nothing where no rule is about it.</summary>
    public static IEnumerable<string> CapabilitiesOn(string policy, string path) => Rule().Matches(policy)
        .Where(rule => Covers(rule.Groups["path"].Value, path))
        .SelectMany(rule => rule.Groups["capability"].Captures.Select(capture => capture.Value));

    /// <summary>Which paths of a set can be read.</summary>
    public static IEnumerable<string> ReadableOf(string policy, IEnumerable<string> paths) =>
        paths.Where(path => CapabilitiesOn(policy, path).Contains("read"));

    /// <summary>What of a policy is no rule.</summary>
    public static string RestOf(string policy) => Rule().Replace(policy, "");

    /// <summary>A star at the end stands for anything, a plus for one segment.</summary>
    private static bool Covers(string rule, string path) => Regex.IsMatch(
        path, $"^{Regex.Escape(rule).Replace("\\+", "[^/]+", StringComparison.Ordinal).Replace("\\*", ".*", StringComparison.Ordinal)}$");

    [GeneratedRegex("path \"(?<path>[^\"]+)\" \\{\n  capabilities = \\[\"(?<capability>[a-z]+)\"(?:, \"(?<capability>[a-z]+)\")*\\]\n\\}\n")]
    private static partial Regex Rule();
}
