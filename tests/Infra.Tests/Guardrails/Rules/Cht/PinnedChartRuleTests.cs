using SecretsLadder.Infra.Guardrails.Rules.Cht;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Cht;

public sealed class PinnedChartRuleTests
{
    private static readonly PinnedChartRule Rule = new();

    [Theory]
    [InlineData("")]
    [InlineData("latest")]
    [InlineData("2")]
    [InlineData("2.9")]
    [InlineData("2.9.x")]
    [InlineData("^2.9.0")]
    [InlineData("~2.9.0")]
    [InlineData(">=2.9.0")]
    [InlineData("2.9.0 - 3.0.0")]
    [InlineData("2.9.0\n")]
    public void Check_VersionIsNotExact_OneViolation(string version) => Assert.Single(Rule.Check(With(PlanBuilder.Release(("version", version)))));

    [Theory]
    [InlineData("2.9.0")]
    [InlineData("v1.20.3")]
    [InlineData("0.38.4-rc.1")]
    public void Check_ExactVersion_Nothing(string version) => Assert.Empty(Rule.Check(With(PlanBuilder.Release(("version", version)))));

    [Theory]
    [InlineData("version")]
    [InlineData("repositoryOpts")]
    [InlineData("name")]
    public void Check_InputIsMissing_OneViolation(string input)
    {
        var release = PlanBuilder.Release();

        Assert.Single(Rule.Check(With(release with { Inputs = release.Inputs.Where(pair => pair.Key != input).ToDictionary() })));
    }

    [Fact]
    public void Check_SeveralInputsAreMissing_StillOneViolation() =>
        Assert.Single(Rule.Check(With(PlanBuilder.Release() with { Inputs = PlanBuilder.Map(("chart", "vault")) })));

    [Fact]
    public void Check_Violation_NamesTheChart() =>
        Assert.StartsWith(
            "the chart 'external-secrets' needs", Assert.Single(Rule.Check(With(PlanBuilder.Release(("version", "2"))))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Check_OtherResources_Nothing() => Assert.Empty(Rule.Check(With(PlanBuilder.Secret("a"))));

    private static Plan With(PlannedResource resource) => new PlanBuilder().With(resource).Plan;
}
