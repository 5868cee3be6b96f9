namespace SecretsLadder.Shared.Vault;

/// <summary>A service account's token, offered to a Vault for one of its own; a claim that is null is missing.</summary>
/// <param name="Issuer">The iss claim: which cluster it is of.</param>
/// <param name="Namespace">Namespace of the service account.</param>
/// <param name="ServiceAccount">Name of the service account.</param>
/// <param name="Audience">The aud claim, as in `vault`.</param>
public sealed record VaultLogin(string? Issuer, string? Namespace, string? ServiceAccount, string? Audience)
{
    /// <summary>The sub claim.</summary>
    internal string? Subject => Namespace is null || ServiceAccount is null ? null : $"system:serviceaccount:{Namespace}:{ServiceAccount}";
}
