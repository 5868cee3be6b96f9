using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Guardrails.Rules.Cht;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Cht;

public sealed class OldChartRuleTests
{
    [Theory]
    [InlineData("external-secrets", "0.15.1", "external-secrets.io/v1")]
    [InlineData("external-secrets", "0.16.0-rc1", "external-secrets.io/v1")]
    [InlineData("external-secrets", "v0.9.20", "external-secrets.io/v1")]
    [InlineData("reloader", "2.2.14", "reloader.namespaces")]
    [InlineData("sealed-secrets", "2.9.0", "skip-set-owner-references")]
    public void Check_VersionBeforeTheFirst_SaysWhatIsMissing(string chart, string version, string missing) =>
        Assert.Contains(missing, Assert.Single(Check(chart, version)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("external-secrets", "0.16.0")]
    [InlineData("external-secrets", "2.10.0-rc1")]
    [InlineData("reloader", "v2.2.15")]
    [InlineData("sealed-secrets", "2.10.0")]
    [InlineData("sealed-secrets", "latest")]
    [InlineData("another", "0.0.1")]
    public void Check_FirstVersionOrLater_Nothing(string chart, string version) => Assert.Empty(Check(chart, version));

    [Fact]
    public void Check_OldChart_IsNoUncheckedChart() =>
        Assert.Empty(new UncheckedChartRule().Check(new PlanBuilder().With(PlanBuilder.Release(("version", "0.10.7"))).Plan));

    private static IEnumerable<Violation> Check(string chart, string version) =>
        new OldChartRule().Check(new PlanBuilder().With(PlanBuilder.Release(("chart", chart), ("version", version))).Plan);
}
