namespace SecretsLadder.Infra.Commands;

/// <summary>A command cannot be carried out; the message says why and what to change.</summary>
/// <param name="message">Why, and what to change.</param>
internal sealed class CommandException(string message) : Exception(message);
