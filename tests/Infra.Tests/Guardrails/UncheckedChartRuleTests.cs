using SecretsLadder.Infra.Guardrails;

namespace SecretsLadder.Infra.Tests.Guardrails;

public sealed class UncheckedChartRuleTests
{
    private static readonly UncheckedChartRule Rule = new();

    [Theory]
    [InlineData("external-secrets", "2.10.0")]
    [InlineData("external-secrets", "v2.9.0")]
    [InlineData("vault", "2.9.0")]
    public void Check_ValuesAreNotRecorded_OneViolationThatNamesTheChart(string chart, string version) => Assert.StartsWith(
        $"the values of the chart '{chart}' {version} were not checked",
        Assert.Single(Rule.Check(new PlanBuilder().With(PlanBuilder.Release(("chart", chart), ("version", version))).Plan)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Check_ValuesAreRecorded_Nothing() => Assert.Empty(Rule.Check(new PlanBuilder().With(PlanBuilder.Release()).Plan));

    [Fact]
    public void Check_OtherResources_Nothing() => Assert.Empty(Rule.Check(new PlanBuilder().With(PlanBuilder.Secret("a")).Plan));
}
