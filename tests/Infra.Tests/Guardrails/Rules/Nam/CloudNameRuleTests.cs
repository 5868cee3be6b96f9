using SecretsLadder.Infra.Guardrails.Rules.Nam;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Nam;

public sealed class CloudNameRuleTests
{
    private static readonly CloudNameRule Rule = new();

    [Theory]
    [InlineData("vault", "vaultName")]
    [InlineData("entry", "secretName")]
    [InlineData("identity", "resourceName")]
    [InlineData("credential", "federatedIdentityCredentialResourceName")]
    [InlineData("assignment", "roleAssignmentName")]
    public void Check_AzureWithoutAName_OneViolation(string resource, string name) => AssertMissing(CloudPlan.Azure(), resource, name);

    [Fact]
    public void Check_GcpWithoutAName_OneViolation() => AssertMissing(CloudPlan.Gcp(), "entry", "secretId");

    [Theory]
    [InlineData("policy", "name")]
    [InlineData("role", "roleName")]
    public void Check_VaultWithoutAName_OneViolation(string resource, string name)
    {
        AssertMissing(CloudPlan.VaultKubernetes(), resource, name);
        AssertMissing(CloudPlan.VaultJwt(), resource, name);
    }

    [Theory]
    [InlineData("iam/role:Role")]
    [InlineData("iam/policy:Policy")]
    [InlineData("kms/alias:Alias")]
    [InlineData("secretsmanager/secret:Secret")]
    [InlineData("ssm/parameter:Parameter")]
    public void Check_AwsWithAPrefixOnly_OneViolation(string type)
    {
        var resource = PlanBuilder.Aws(type, "a");

        Assert.Single(Rule.Check(new PlanBuilder().With(resource with { Inputs = PlanBuilder.Map(("namePrefix", "a-")) }).Plan));
        Assert.Empty(Rule.Check(new PlanBuilder().With(resource).Plan));
    }

    [Fact]
    public void Check_Names_Nothing() =>
        Assert.Empty(
            Rule.Check(CloudPlan.Azure()).Concat(Rule.Check(CloudPlan.Gcp())).Concat(Rule.Check(CloudPlan.VaultJwt()))
                .Concat(Rule.Check(CloudPlan.VaultKubernetes())));

    private static void AssertMissing(Plan plan, string resource, string name) => Assert.StartsWith(
        $"{name} is not set", Assert.Single(Rule.Check(plan.With(resource, $$""" "remove": ["inputs.{{name}}"] """))).Message,
        StringComparison.Ordinal);
}
