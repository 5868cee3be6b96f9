namespace SecretsLadder.Shared.Vault;

/// <summary>A role of an auth method: whose tokens it takes, and which policies it gives.</summary>
internal sealed record VaultRole(string Name, Func<VaultLogin, bool> Accepts, IReadOnlyList<string> Policies);
