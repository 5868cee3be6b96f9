namespace SecretsLadder.Components.Identity;

/// <summary>How service accounts log in to a Vault.</summary>
/// <param name="Method">The auth method.</param>
/// <param name="Path">Path of its mount, without <c>auth/</c>.</param>
/// <param name="Audience">The audience that a token must have.</param>
public sealed record VaultLogin(VaultLoginMethod Method, string Path, string Audience);
