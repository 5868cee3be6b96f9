namespace SecretsLadder.Infra.Guardrails;

/// <summary>One place where a plan breaks a rule.</summary>
/// <param name="Resource">URN of the resource concerned, or null for the stack as a whole.</param>
/// <param name="Message">What is wrong and what to change; never a secret value.</param>
/// <param name="Severity">What this violation means, where it is not what the rule's violations mean.</param>
internal sealed record Violation(string? Resource, string Message, Severity? Severity = null);
