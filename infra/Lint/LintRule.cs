using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Guardrails;

namespace SecretsLadder.Infra.Lint;

/// <summary>A rule over one document of a file.</summary>
/// <param name="id">Id of the rule; described in docs/reference/lint.md.</param>
internal abstract class LintRule(string id)
{
    /// <summary>What to do about every value that was found, because Git keeps it in its history.</summary>
    protected const string Rotate = "rotate the value too: Git keeps what was committed";

    /// <summary>Id of the rule.</summary>
    public string Id { get; } = id;

    /// <summary>What the rule finds in a document.</summary>
    public abstract IEnumerable<LintFinding> Check(LintDocument document);

    /// <summary>An error.</summary>
    /// <param name="at">Where.</param>
    /// <param name="message">What is wrong and what to change.</param>
    protected LintFinding Error(SourceLocation at, string message) => new(at, Severity.Error, Id, message);

    /// <summary>A warning.</summary>
    /// <param name="at">Where.</param>
    /// <param name="message">What is wrong and what to change.</param>
    protected LintFinding Warning(SourceLocation at, string message) => new(at, Severity.Warning, Id, message);
}
