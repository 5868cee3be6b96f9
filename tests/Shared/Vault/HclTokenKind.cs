namespace SecretsLadder.Shared.Vault;

/// <summary>What a word of a policy is.</summary>
internal enum HclTokenKind
{
    /// <summary>A name or a number.</summary>
    Name,

    /// <summary>A text in quotes.</summary>
    Text,

    /// <summary>A brace, a bracket, a comma or an equals sign.</summary>
    Sign,
}
