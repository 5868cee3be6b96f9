using System.Text.Json.Nodes;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Reports.Rendered;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Cases;

/// <summary>The images of a pod are pulled with a Secret of the application.</summary>
public sealed class WorkloadKindsTests
{
    private const string Case = "53-workload-kinds";

    [Fact]
    public async Task Render_PullSecret_IsThePods() => Assert.True(JsonNode.DeepEquals(
        YamlJson.Parse(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: w }
            spec: { template: { spec: { containers: [{ name: c }], imagePullSecrets: [{ name: a }] } } }
            """),
        YamlJson.Parse(RenderedStack.Of((await CaseFolder.PlanAsync(Case)).Plan).Files["patches/app/deployment-w.yaml"])));

    [Fact]
    public async Task Plan_SecretOfNoType_IsWarnedOf() =>
        Assert.Equal([("WRK001", Severity.Warning)], (await CaseFolder.PlanAsync(Case)).Findings.Select(finding => (finding.Rule, finding.Severity)));
}
