using SecretsLadder.Infra.Guardrails.Rules.Iam;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Iam;

public sealed class AzureTrustRuleTests
{
    private static readonly AzureTrustRule Rule = new();

    [Fact]
    public void Check_OneServiceAccountOfTheCluster_Nothing() => Assert.Empty(Rule.Check(CloudPlan.Azure()));

    [Theory]
    [InlineData("https://westeurope.oic.prod-aks.azure.com/tenant/cluster")]
    [InlineData("http://westeurope.oic.prod-aks.azure.com/tenant/cluster/")]
    [InlineData("https://westeurope.oic.prod-aks.azure.com/tenant/other/")]
    [InlineData("https://token.actions.githubusercontent.com")]
    public void Check_OtherIssuer_OneViolationWithBoth(string issuer) => Assert.StartsWith(
        $"the federated credential trusts the issuer '{issuer}', and the cluster's is '{CloudPlan.Issuer}';",
        Assert.Single(Rule.Check(CloudPlan.Azure().With("credential", Set("issuer", $"\"{issuer}\"")))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Check_ClusterWithoutIssuer_OneViolation() => Assert.Contains("the cluster's is 'not known'", Assert.Single(Rule.Check(
        CloudPlan.AzureBuilder().With(settings => settings with { Cluster = settings.Cluster with { OidcIssuer = null } }).Plan)).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("system:serviceaccount:shop:*")]
    [InlineData("system:serviceaccount:*:reader")]
    [InlineData("system:serviceaccount:shop")]
    [InlineData("system:serviceaccount:shop:reader:more")]
    [InlineData("system:node:shop")]
    [InlineData("")]
    public void Check_SubjectThatIsNotOneServiceAccount_OneViolation(string subject) => Assert.StartsWith(
        $"the federated credential trusts the subject '{subject}';",
        Assert.Single(Rule.Check(CloudPlan.Azure().With("credential", Set("subject", $"\"{subject}\"")))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""["sts.amazonaws.com"]""")]
    [InlineData("""["api://AzureADTokenExchange", "vault"]""")]
    [InlineData("""["api://azureadtokenexchange"]""")]
    [InlineData("[]")]
    public void Check_OtherAudience_OneViolation(string audiences) =>
        Assert.StartsWith(
            "the federated credential accepts the audiences '",
            Assert.Single(Rule.Check(CloudPlan.Azure().With("credential", Set("audiences", audiences)))).Message, StringComparison.Ordinal);

    [Fact]
    public void Check_TwoCredentialsAtOnce_OneViolationOfTheSecond()
    {
        var violation = Assert.Single(Rule.Check(CloudPlan.AzureBuilder().With(CloudPlan.Credential("second")).Plan));

        Assert.Equal((CloudPlan.Credential("second").Urn, true), (violation.Resource, violation.Message.Contains("409", StringComparison.Ordinal)));
    }

    [Fact]
    public void Check_ThreeCredentialsOfWhichTwoFollowTheFirst_OneViolation() => Assert.Single(Rule.Check(
        CloudPlan.AzureBuilder().With(CloudPlan.Credential("second", CloudPlan.Credential("credential").Urn))
            .With(CloudPlan.Credential("third", CloudPlan.Credential("credential").Urn)).Plan));

    [Fact]
    public void Check_CredentialsInAChain_Nothing() => Assert.Empty(Rule.Check(
        CloudPlan.AzureBuilder().With(CloudPlan.Credential("second", CloudPlan.Credential("credential").Urn))
            .With(CloudPlan.Credential("third", CloudPlan.Credential("second").Urn)).Plan));

    [Fact]
    public void Check_CredentialsOfTwoIdentities_Nothing() =>
        Assert.Empty(Rule.Check(CloudPlan.AzureBuilder().With(CloudPlan.Credential("second")).Plan.With("second", Set("resourceName", "\"mall\""))));

    private static string Set(string input, string value) => $$""" "set": { "inputs.{{input}}": {{value}} } """;
}
