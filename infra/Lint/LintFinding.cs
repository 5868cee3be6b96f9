using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Guardrails;

namespace SecretsLadder.Infra.Lint;

/// <summary>What a rule says about a file.</summary>
/// <param name="At">Where.</param>
/// <param name="Severity">Whether it fails the run.</param>
/// <param name="Rule">Id of the rule; described in docs/reference/lint.md.</param>
/// <param name="Message">What is wrong and what to change; never a value or a part of one.</param>
/// <param name="Fix">The scalar at the place and its replacement, if that alone fixes the finding.</param>
/// <param name="IsFixed">Whether it has been mended.</param>
internal sealed record LintFinding(
    SourceLocation At, Severity Severity, string Rule, string Message, (string Old, string New)? Fix = null, bool IsFixed = false);
