using SecretsLadder.Infra.Guardrails;

namespace SecretsLadder.Infra.Tests.Cases;

/// <summary>A chart that does not serve the API version of what the stack makes.</summary>
public sealed class OldChartTests
{
    [Fact]
    public async Task Plan_ChartBeforeTheApiVersion_IsAnErrorAndNothingElse() => Assert.Equal(
        [("CHT004", Severity.Error)], (await CaseFolder.PlanAsync("16-old-eso-chart")).Findings.Select(finding => (finding.Rule, finding.Severity)));
}
