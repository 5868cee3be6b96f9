using SecretsLadder.Infra.Guardrails.Rules.Cht;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Cht;

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

    [Theory]
    [InlineData("external-secrets", "1.3.2", "the operator may make tokens for every service account of the cluster")]
    [InlineData("external-secrets", "2.7.0", "no network policy limits its pods")]
    [InlineData("sealed-secrets", "2.14.2", "every account may call the controller through the API server")]
    public void Check_HardeningThatTheChartIgnores_IsNamed(string chart, string version, string lost) =>
        Assert.Contains(
            lost, Assert.Single(Rule.Check(new PlanBuilder().With(PlanBuilder.Release(("chart", chart), ("version", version))).Plan)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Check_LaterVersion_NamesNoHardening() =>
        Assert.EndsWith(
            "of the pinned version", Assert.Single(Rule.Check(new PlanBuilder().With(PlanBuilder.Release(("version", "2.10.0"))).Plan)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Check_ValuesAreRecorded_Nothing() => Assert.Empty(Rule.Check(new PlanBuilder().With(PlanBuilder.Release()).Plan));

    [Fact]
    public void Check_OtherResources_Nothing() => Assert.Empty(Rule.Check(new PlanBuilder().With(PlanBuilder.Secret("a")).Plan));
}
