namespace SecretsLadder.Infra.Settings.Stack;

/// <summary>What a value of level plain is for.</summary>
/// <param name="Application">The application.</param>
/// <param name="Secret">The Secret of its contract.</param>
/// <param name="Key">The key of the Secret.</param>
internal sealed record ValueKey(string Application, string Secret, string Key);
