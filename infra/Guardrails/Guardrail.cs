using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings.Backends;

namespace SecretsLadder.Infra.Guardrails;

/// <summary>A rule that every plan is held to.</summary>
/// <param name="rule">Id of the rule, never reused.</param>
/// <param name="severity">What a violation means, where nothing else is said.</param>
/// <param name="inDevelopment">What it means in development, where that is something else.</param>
internal abstract class Guardrail(string rule, Severity severity = Severity.Error, Severity? inDevelopment = null)
{
    /// <summary>Id of the rule.</summary>
    public string Rule { get; } = rule;

    /// <summary>The places where a plan breaks the rule.</summary>
    /// <param name="plan">The plan.</param>
    public abstract IEnumerable<Violation> Check(Plan plan);

    /// <summary>What a violation means.</summary>
    /// <param name="environment">How strictly the stack is judged.</param>
    /// <param name="purpose">What the plan is made for.</param>
    public virtual Severity SeverityIn(DeploymentEnvironment environment, Purpose purpose) =>
        environment == DeploymentEnvironment.Development ? inDevelopment ?? severity : severity;
}
