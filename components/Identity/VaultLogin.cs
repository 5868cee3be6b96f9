namespace SecretsLadder.Components.Identity;

/// <summary>How service accounts log in to a Vault.</summary>
/// <param name="Method">The auth method.</param>
/// <param name="Path">Where it is mounted, without <c>auth/</c>.</param>
/// <param name="Audience">The audience that a token must be made for.</param>
public sealed record VaultLogin(VaultLoginMethod Method, string Path, string Audience);
