using System.ComponentModel;

namespace SecretsLadder.Infra.Guardrails;

/// <summary>What a guardrail says about a plan.</summary>
/// <param name="Rule">Id of the rule; described in docs/reference/guardrails.md.</param>
/// <param name="Severity">What it means for the run.</param>
/// <param name="Resource">URN of the resource concerned, or null for the stack as a whole.</param>
/// <param name="Message">What is wrong and what to change; never a secret value.</param>
internal sealed record Finding(
    [property: Description("Id of the rule, described in guardrails.md.")] string Rule,
    [property: Description("Whether it stops a run.")] Severity Severity,
    [property: Description("The resource concerned; null for the stack as a whole.")] string? Resource,
    [property: Description("What is wrong and what to change.")] string Message);
