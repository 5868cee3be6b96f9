using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails.Rules.Esc;

/// <summary>ESC001: the stack file imports ESC environments, which only the engine can resolve; the plan is made without what they supply.</summary>
internal sealed class UnresolvedEnvironmentRule() : Guardrail("ESC001", Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) => plan.Settings.UnresolvedEnvironments.IsEmpty
        ? []
        : [new(
            null, $"the stack imports {string.Join(", ", plan.Settings.UnresolvedEnvironments)} from Pulumi ESC; "
                + "this plan is made without what they supply, 'pulumi preview' shows all")];
}
