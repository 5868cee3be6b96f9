using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Guardrails.Rules.Env;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Env;

public sealed class EnvironmentRuleTests
{
    private static readonly SecretUse A = new SecretUse.EnvFrom("a");
    private static readonly SecretUse B = new SecretUse.EnvFrom("b");

    [Fact]
    public void Check_OneKeyInTwoSecrets_NamesBothAndTheLastInTheOrderOfTheFile() => Assert.Equal(
        "stacks/dev/apps/app.yaml:9:3: web, container app: the key 'token' is in the Secrets 'b', 'a', which are all taken by envFrom, "
        + "and the last wins: 'a'; rename the key in one of them, or take single keys by env",
        Assert.Single(Check(B, A)));

    [Fact]
    public void Check_ComposedKey_IsAKeyToo() => Assert.Equal(
        2, new EnvironmentRule()
            .Check(
                Plan([PlanBuilder.Contract("a", ("URL", "x")),
                    PlanBuilder.Contract("b", ("URL", "y"))], PlanBuilder.Workload("web") with { Uses = [A, B] }).Plan).Count());

    [Fact]
    public void Check_InitContainer_IsLookedAtToo() => Assert.Contains(
        "web, container migrate",
        Assert.Single(Check(PlanBuilder.Workload("web") with { Container = null, Uses = [], Containers = [new("migrate", IsInit: true, [A, B])] })),
        StringComparison.Ordinal);

    [Fact]
    public void Check_VariableOfAnotherSecret_WinsOverEnvFrom() => Assert.Contains(
        "the variable 'token' is set by env from b/token, which wins over the key of the Secret 'a' by envFrom",
        Assert.Single(Check(A, new SecretUse.Env([new("token", "b", "token")]))),
        StringComparison.Ordinal);

    [Fact]
    public void Check_VariableOfTheSameKey_Nothing() => Assert.Empty(Check(A, new SecretUse.Env([new("token", "a", "token")])));

    [Fact]
    public void Check_OneSecretTwice_Nothing() => Assert.Empty(Check(A, A));

    [Fact]
    public void Check_TwoContainers_EachHasItsOwnEnvironment() =>
        Assert.Empty(Check(PlanBuilder.Workload("web") with { Uses = [A], Containers = [new("sidecar", IsInit: false, [B])] }));

    private static IEnumerable<string> Check(params SecretUse[] uses) => Check(PlanBuilder.Workload("web") with { Uses = [.. uses] });

    private static IEnumerable<string> Check(Workload workload) =>
        new EnvironmentRule().Check(Plan([PlanBuilder.Contract("a"), PlanBuilder.Contract("b")], workload).Plan).Select(violation =>
            violation.Message);

    private static PlanBuilder Plan(SecretContract[] contracts, Workload workload) => new PlanBuilder().WithApplication("app", contracts, [workload]);
}
