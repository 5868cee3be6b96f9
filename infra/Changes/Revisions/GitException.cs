namespace SecretsLadder.Infra.Changes.Revisions;

/// <summary>Git cannot give what is asked for; the message says why and what to change.</summary>
/// <param name="message">Why, and what to change.</param>
internal sealed class GitException(string message) : Exception(message);
