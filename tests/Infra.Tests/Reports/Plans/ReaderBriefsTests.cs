using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Reports.Plans;
using SecretsLadder.Infra.Tests.Differences;
using SecretsLadder.Infra.Tests.Guardrails;

namespace SecretsLadder.Infra.Tests.Reports.Plans;

public sealed class ReaderBriefsTests
{
    private const string Entry = $"{ComparedCloud.Vault}/secrets/db";

    [Fact]
    public void Of_AzureVault_NamesIdentityAndVault() => Assert.Equal("identity reader, vault Shop-1a2b", Of(ComparedCloud.AzureReader()));

    [Theory]
    [InlineData("identity reader, 1 entry of Shop-1a2b", Entry)]
    [InlineData("identity reader, 2 entries of Shop-1a2b", Entry, Entry + "2")]
    [InlineData("identity reader, vault Shop-1a2b", Entry, ComparedCloud.Vault)]
    [InlineData("identity reader, 2 vaults", ComparedCloud.Vault, ComparedCloud.Vault + "2")]
    [InlineData("identity reader, /subscriptions/s", "/subscriptions/s")]
    [InlineData("identity reader, reads nothing")]
    public void Of_AzureScopes_AreInBrief(string expected, params string[] scopes)
    {
        var plan = ComparedCloud.AzureReader();

        Assert.Equal(
            expected,
            Of(plan with
            {
                Resources =
                    [.. plan.Resources.Take(3), .. scopes.Select(scope => ComparedCloud.Assignment(ComparedCloud.PrincipalOf("reader"), scope))]
            }));
    }

    [Fact]
    public void Of_Gcp_NamesThePool() => Assert.Equal("principal of acme.svc.id.goog", Of(ComparedCloud.Gcp()));

    [Fact]
    public void Of_Vault_NamesRoleAndLogin() => Assert.Equal("role reader at auth/kubernetes", Of(ComparedCloud.InVault()));

    [Fact]
    public void Of_VaultByJwt_NamesRoleAndLogin() => Assert.Equal("role reader at auth/jwt", Of(ComparedCloud.ByJwt()));

    [Fact]
    public void Of_NobodyInACloud_SaysSo() => Assert.Equal("no identity", Of(Compared.Plan()));

    private static string Of(ComparedPlan plan)
    {
        var builder = plan.Resources.Aggregate(new PlanBuilder(), (builder, resource) => builder.With(resource));
        return new ReaderBriefs(builder.Plan).Of(PlanBuilder.Kubernetes("core/v1:ServiceAccount", "v1", "shop-secrets", "shop"));
    }
}
