using SecretsLadder.Infra.Guardrails.Rules.Esc;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Esc;

public sealed class UnresolvedEnvironmentRuleTests
{
    private static readonly UnresolvedEnvironmentRule Rule = new();

    [Fact]
    public void Check_ImportedEnvironments_OneViolationThatNamesAll() => Assert.StartsWith(
        "the stack imports aws/prod, shared from Pulumi ESC;",
        Assert.Single(Rule.Check(new PlanBuilder().With(settings => settings with { UnresolvedEnvironments = ["aws/prod", "shared"] }).Plan)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Check_NoEnvironment_Nothing() => Assert.Empty(Rule.Check(new PlanBuilder().Plan));
}
