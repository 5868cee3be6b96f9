namespace SecretsLadder.Shared.Vault;

/// <summary>How Vault matches a path of a policy.</summary>
internal enum PathRuleKind
{
    /// <summary>The very path.</summary>
    Exact,

    /// <summary>Everything that begins with it.</summary>
    Prefix,

    /// <summary>Segment by segment: + stands for one, and a star at the end for any rest.</summary>
    Segments,
}
