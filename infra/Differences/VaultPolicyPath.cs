using System.Collections.Immutable;

namespace SecretsLadder.Infra.Differences;

/// <summary>What a policy of Vault says of one path.</summary>
/// <param name="Path">The path, or a pattern of paths.</param>
/// <param name="Capabilities">What may be done there; <c>deny</c> beats all others.</param>
/// <param name="Conditions">What else it says, such as which parameters are allowed.</param>
internal sealed record VaultPolicyPath(string Path, ImmutableArray<string> Capabilities, ImmutableArray<PermissionCondition> Conditions)
{
    /// <summary>The capability that takes all others away.</summary>
    public const string Deny = "deny";
}
