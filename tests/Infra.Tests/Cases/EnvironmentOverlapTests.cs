using SecretsLadder.Infra.Guardrails;

namespace SecretsLadder.Infra.Tests.Cases;

/// <summary>Two Secrets that a container takes whole have the same key; a parameter that looks random is none of the matter.</summary>
public sealed class EnvironmentOverlapTests
{
    [Fact]
    public async Task Plan_SameKeyTwice_IsWarnedOfAndNothingElse() => Assert.Equal(
        [("ENV001", Severity.Warning)],
        (await CaseFolder.PlanAsync("66-envfrom-overlap")).Findings.Select(finding => (finding.Rule, finding.Severity)));
}
