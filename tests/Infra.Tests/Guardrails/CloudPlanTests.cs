using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Tests.Stacks;

namespace SecretsLadder.Infra.Tests.Guardrails;

/// <summary>The plans that other tests break are sound, and so are those that this repository ships.</summary>
public sealed class CloudPlanTests
{
    [Fact]
    public void Judge_Azure_FindsNothing() => AssertSound(CloudPlan.Azure(), "VER001");

    [Fact]
    public void Judge_Gcp_FindsNothing() => AssertSound(CloudPlan.Gcp());

    [Fact]
    public void Judge_VaultKubernetes_FindsNothing() => AssertSound(CloudPlan.VaultKubernetes());

    [Fact]
    public void Judge_VaultJwt_FindsNothing() => AssertSound(CloudPlan.VaultJwt());

    [Theory]
    [InlineData("prod", Purpose.Review)]
    [InlineData("prod-azure", Purpose.Review, "VER001")]
    [InlineData("prod-azure", Purpose.Deployment, "VER001")]
    [InlineData("prod-gcp", Purpose.Review)]
    [InlineData("prod-gcp", Purpose.Deployment)]
    public async Task Judge_ShippedStackOfACloud_FindsNothingElse(string stack, object purpose, params string[] known) =>
        Assert.Equal(known, GuardrailSet.Judge(await ShippedStacks.PlanAsync(stack), (Purpose)purpose).Select(finding => finding.Rule));

    private static void AssertSound(Plan plan, params string[] known) =>
        Assert.Equal(known, GuardrailSet.Judge(plan, Purpose.Deployment).Select(finding => finding.Rule));
}
