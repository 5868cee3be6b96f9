namespace SecretsLadder.Components.Foundation;

/// <summary>A key of one of an application's Secrets.</summary>
/// <param name="Secret">Name of the Secret.</param>
/// <param name="Key">Name of the key.</param>
public sealed record SecretKeyName(string Secret, string Key);
