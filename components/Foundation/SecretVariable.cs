namespace SecretsLadder.Components.Foundation;

/// <summary>An environment variable that takes its value from one key of a Secret.</summary>
/// <param name="Name">Name of the variable.</param>
/// <param name="Secret">Name of the Secret.</param>
/// <param name="Key">Key in the Secret.</param>
/// <param name="IsOptional">Whether the container starts without the variable where the key is not there.</param>
public sealed record SecretVariable(string Name, string Secret, string Key, bool IsOptional = false);
