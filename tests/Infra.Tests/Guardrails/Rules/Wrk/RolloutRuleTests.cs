using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Guardrails.Rules.Wrk;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Wrk;

public sealed class RolloutRuleTests
{
    [Fact]
    public void Check_Rollout_SaysBothWays()
    {
        var message = Assert.Single(Check(WorkloadKind.Rollout)).Message;

        Assert.Contains($"openapi: {{ path: {RolloutRule.Schema} }}", message, StringComparison.Ordinal);
        Assert.Contains("spec.workloadRef", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(WorkloadKind.Deployment)]
    [InlineData(WorkloadKind.StatefulSet)]
    [InlineData(WorkloadKind.CronJob)]
    public void Check_KindOfKubernetes_Nothing(WorkloadKind kind) => Assert.Empty(Check(kind));

    private static IEnumerable<Violation> Check(WorkloadKind kind) => new RolloutRule().Check(new PlanBuilder().WithApplication(
        "app", [PlanBuilder.Contract("a")], [PlanBuilder.Workload("web") with { Kind = kind }]).Plan);
}
