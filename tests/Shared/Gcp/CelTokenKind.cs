namespace SecretsLadder.Shared.Gcp;

/// <summary>What a word of a CEL expression is.</summary>
internal enum CelTokenKind
{
    /// <summary>An attribute or a function of it, dots included.</summary>
    Name,

    /// <summary>A text in quotes.</summary>
    Text,

    /// <summary>An operator or a parenthesis.</summary>
    Operator,
}
