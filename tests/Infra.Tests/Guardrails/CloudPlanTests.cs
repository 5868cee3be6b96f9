using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Tests.Stacks;

namespace SecretsLadder.Infra.Tests.Guardrails;

/// <summary>The plans that other tests break are sound, and so are those that this repository ships.</summary>
public sealed class CloudPlanTests
{
    [Fact]
    public void Judge_Azure_FindsNothing() => AssertSound(CloudPlan.Azure());

    [Fact]
    public void Judge_Gcp_FindsNothing() => AssertSound(CloudPlan.Gcp());

    [Fact]
    public void Judge_VaultKubernetes_FindsNothing() => AssertSound(CloudPlan.VaultKubernetes());

    [Fact]
    public void Judge_VaultJwt_FindsNothing() => AssertSound(CloudPlan.VaultJwt());

    [Theory]
    [InlineData("prod", Purpose.Review)]
    [InlineData("prod-azure", Purpose.Review)]
    [InlineData("prod-azure", Purpose.Deployment)]
    [InlineData("prod-gcp", Purpose.Review)]
    [InlineData("prod-gcp", Purpose.Deployment)]
    public async Task Judge_ShippedStackOfACloud_FindsNothing(string stack, object purpose) =>
        Assert.Empty(GuardrailSet.Judge(await ShippedStacks.PlanAsync(stack), (Purpose)purpose));

    private static void AssertSound(Plan plan) => Assert.Empty(GuardrailSet.Judge(plan, Purpose.Deployment));
}
