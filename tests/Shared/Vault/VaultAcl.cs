namespace SecretsLadder.Shared.Vault;

/// <summary>What the policies of one token let it do: the most specific path that fits decides alone.</summary>
internal sealed class VaultAcl
{
    private static readonly string[] Widening = ["create", "update", "patch", "sudo"];
    private static readonly string[] Roots = ["sys/", "auth/", "identity/"];

    // What Vault's own default policy lets a token do to itself.
    private static readonly string[] OfItself =
    [
        "auth/token/lookup-self", "auth/token/renew-self", "auth/token/revoke-self", "sys/capabilities-self", "sys/renew", "sys/leases/renew",
        "sys/leases/lookup",
    ];

    private readonly List<PathRule> _rules;

    /// <param name="rules">The rules of all policies.</param>
    public VaultAcl(IEnumerable<PathRule> rules) => _rules = [.. rules.GroupBy(rule => (rule.Kind, rule.Path)).Select(PathRule.Merge)];

    /// <summary>True if the token may read what is at the path.</summary>
    public bool MayRead(string path) => Deciding(path)?.Capabilities.Contains("read") == true;

    /// <summary>A path by which the token could give itself or others more; null if there is none.</summary>
    public string? WaysToMore() => _rules.Find(rule =>
        rule.Capabilities.Any(Widening.Contains)
            && !(rule.Kind == PathRuleKind.Exact && OfItself.Contains(rule.Path))
            && Roots.Any(root => MayReach(rule, root)))?.Path;

    private PathRule? Deciding(string path)
    {
        if (_rules.Find(rule => rule.Kind == PathRuleKind.Exact && rule.Fits(path)) is { } exact)
            return exact;
        return _rules.Where(rule => rule.Kind != PathRuleKind.Exact && rule.Fits(path)).OrderBy(Priority).LastOrDefault();
    }

    // In Vault's order: a later first wildcard, no star at the end, fewer plus signs, the longer path, the greater one.
    private static (int FirstWildcard, bool IsClosed, int FewPluses, int Length, PathText Text) Priority(PathRule rule)
    {
        var isPrefix = rule.Kind == PathRuleKind.Prefix;
        var isOpen = isPrefix || rule.Path.EndsWith('*');
        var text = isOpen && !isPrefix ? rule.Path[..^1] : rule.Path;
        return (
            isPrefix ? text.Length : text.IndexOf('+', StringComparison.Ordinal),
            !isOpen,
            isPrefix ? 0 : -text.Split('/').Count(segment => segment == "+"),
            text.Length,
            new(text));
    }

    private static bool MayReach(PathRule rule, string root) => rule.Kind switch
    {
        PathRuleKind.Exact => rule.Path.StartsWith(root, StringComparison.Ordinal),
        PathRuleKind.Prefix => rule.Path.StartsWith(root, StringComparison.Ordinal) || root.StartsWith(rule.Path, StringComparison.Ordinal),
        _ => rule.Path.Split('/')[0] is var first && (first == "+" || $"{first}/" == root),
    };

    private readonly record struct PathText(string Text) : IComparable<PathText>
    {
        public int CompareTo(PathText other) => string.CompareOrdinal(Text, other.Text);
    }
}
