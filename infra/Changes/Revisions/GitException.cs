namespace SecretsLadder.Infra.Changes.Revisions;

/// <summary>Git cannot answer; the message says why and what to change.</summary>
/// <param name="message">Why, and what to change.</param>
internal sealed class GitException(string message) : Exception(message);
