using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Guardrails.Rules.Wrk;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Wrk;

public sealed class PullSecretRuleTests
{
    [Theory]
    [InlineData("Opaque")]
    [InlineData("kubernetes.io/basic-auth")]
    public void Check_TypeWithoutRegistryCredentials_OneViolation(string type) =>
        Assert.Contains(
            $"the Secret 'registry' of type {type}, which the kubelet ignores", Assert.Single(Check(type)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("kubernetes.io/dockerconfigjson")]
    [InlineData("kubernetes.io/dockercfg")]
    public void Check_TypeOfRegistryCredentials_Nothing(string type) => Assert.Empty(Check(type));

    private static IEnumerable<Violation> Check(string type) => new PullSecretRule().Check(new PlanBuilder().WithApplication(
        "app", [PlanBuilder.Contract("registry") with { Type = type }],
        [PlanBuilder.Workload("web") with { Uses = [new SecretUse.ImagePull("registry")] }]).Plan);
}
