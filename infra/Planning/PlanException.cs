namespace SecretsLadder.Infra.Planning;

/// <summary>A component refuses what the settings ask for, so the stack has no plan; the message says why and what to change.</summary>
/// <param name="message">Why, and what to change.</param>
internal sealed class PlanException(string message) : Exception(message);
