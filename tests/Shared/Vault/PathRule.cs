namespace SecretsLadder.Shared.Vault;

/// <summary>One path of a policy with its capabilities, which may be none.</summary>
/// <param name="Path">As Vault keeps it: without a leading slash, and a plain prefix without its star.</param>
/// <param name="Kind">How it is matched.</param>
/// <param name="Capabilities">What it lets be done.</param>
internal sealed record PathRule(string Path, PathRuleKind Kind, IReadOnlyList<string> Capabilities)
{
    private const string Deny = "deny";

    /// <summary>A rule of a policy.</summary>
    /// <param name="written">The path as the policy has it. A star that is not its last character is a star, and a plus inside a word is a
    /// plus.</param>
    /// <param name="capabilities">Its capabilities.</param>
    public static PathRule Of(string written, IReadOnlyList<string> capabilities)
    {
        if (written.Contains("{{", StringComparison.Ordinal))
            throw new NotSupportedException($"the path {written} is a template, which is not evaluated");
        var path = written.StartsWith('/') ? written[1..] : written;
        if (path.Contains("+*", StringComparison.Ordinal))
            throw new FormatException($"Vault refuses +* in the path {written}");
        if (path == "+" || path.StartsWith("+/", StringComparison.Ordinal) || path.Contains("/+", StringComparison.Ordinal))
            return new(path, PathRuleKind.Segments, capabilities);
        return path.EndsWith('*') ? new(path[..^1], PathRuleKind.Prefix, capabilities) : new(path, PathRuleKind.Exact, capabilities);
    }

    /// <summary>The rule for a path that several policies have, or one has several times: all capabilities, but deny leaves none.</summary>
    public static PathRule Merge(IEnumerable<PathRule> same)
    {
        var rules = same.ToList();
        var all = rules.SelectMany(rule => rule.Capabilities).Distinct().ToList();
        return rules[0] with { Capabilities = all.Contains(Deny) ? [Deny] : all };
    }

    public bool Fits(string path) => Kind switch
    {
        PathRuleKind.Exact => path == Path,
        PathRuleKind.Prefix => path.StartsWith(Path, StringComparison.Ordinal),
        _ => FitsSegments(path.Split('/')),
    };

    private bool FitsSegments(string[] actual)
    {
        var open = Path.EndsWith('*');
        var expected = (open ? Path[..^1] : Path).Split('/');
        if (actual.Length < expected.Length || (!open && actual.Length != expected.Length))
            return false;
        return expected.Zip(actual).Index().All(pair =>
            pair.Item.First == "+" || pair.Item.First == pair.Item.Second ||
            (open && pair.Index == expected.Length - 1 && pair.Item.Second.StartsWith(pair.Item.First, StringComparison.Ordinal)));
    }
}
