using System.Collections.Immutable;

namespace SecretsLadder.Infra.Access.Vault;

/// <summary>The rules of a Vault policy for one path.</summary>
/// <param name="Written">The path, or a pattern of paths, as the policy has it.</param>
/// <param name="Capabilities">What may be done there; <c>deny</c> beats all others.</param>
/// <param name="Conditions">Its other rules, such as allowed parameters, by name.</param>
internal sealed record VaultPolicyPath(string Written, ImmutableArray<string> Capabilities, ImmutableArray<(string Name, string Value)> Conditions)
{
    /// <summary>The capability that takes all others away.</summary>
    public const string Deny = "deny";

    /// <summary>The path as Vault takes it, which is without a slash at the beginning.</summary>
    public string Path => Written.StartsWith('/') ? Written[1..] : Written;
}
