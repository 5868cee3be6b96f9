using SecretsLadder.Infra.Guardrails.Rules.Arn;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Arn;

public sealed class CloudPlaceRuleTests
{
    private static readonly CloudPlaceRule Rule = new();

    [Fact]
    public void Check_PlacesOfTheProvider_Nothing() =>
        Assert.Empty(Rule.Check(CloudPlan.Azure()).Concat(Rule.Check(CloudPlan.Gcp())).Concat(Rule.Check(CloudPlan.VaultJwt())));

    [Theory]
    [InlineData("/subscriptions/99999999-9999-9999-9999-999999999999/resourceGroups/secrets")]
    [InlineData("/SUBSCRIPTIONS/99999999-9999-9999-9999-999999999999")]
    public void Check_ScopeInAnotherSubscription_OneViolationThatNamesIt(string scope) => Assert.StartsWith(
        $"'{scope}' is not in the subscription of the provider ({CloudPlan.Subscription});",
        Assert.Single(Rule.Check(CloudPlan.Azure().With("assignment", Set("scope", scope)))).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("/providers/Microsoft.Management/managementGroups/acme")]
    [InlineData("/Subscriptions/66666666-6666-6666-6666-666666666666/resourceGroups/other")]
    public void Check_ScopeOfTheSubscriptionOrOfNone_Nothing(string scope) =>
        Assert.Empty(Rule.Check(CloudPlan.Azure().With("assignment", Set("scope", scope))));

    [Theory]
    [InlineData("permission", "project", "acme-dev")]
    [InlineData("permission", "secretId", "projects/acme-dev/secrets/shop-db")]
    [InlineData("entry", "project", "acme-dev")]
    [InlineData("version", "secret", "projects/acme-prod-2/secrets/shop-db")]
    public void Check_OtherProject_OneViolationThatNamesIt(string resource, string input, string value) =>
        Assert.Contains(
            $"'{value}' is not ", Assert.Single(Rule.Check(CloudPlan.Gcp().With(resource, Set(input, value)))).Message, StringComparison.Ordinal);

    [Fact]
    public void Check_MemberOfTheClustersProject_Nothing() => Assert.Empty(Rule.Check(CloudPlan.Gcp().With(
        "permission",
        Set("member",
            "principal://iam.googleapis.com/projects/888888888888/locations/global/workloadIdentityPools/other.svc.id.goog/subject/ns/a/sa/b"))));

    [Fact]
    public void Check_NamespaceOfAVaultNamedTwice_OneViolation() => Assert.Contains(
        "would be made in 'team/team'",
        Assert.Single(Rule.Check(CloudPlan.VaultJwt().With("vault", Set("namespace", "team")).With("policy", Set("namespace", "team")))).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("vault")]
    [InlineData("policy")]
    public void Check_NamespaceOfAVaultNamedOnce_Nothing(string resource) =>
        Assert.Empty(Rule.Check(CloudPlan.VaultJwt().With(resource, Set("namespace", "team"))));

    private static string Set(string input, string value) => $$""" "set": { "inputs.{{input}}": "{{value}}" } """;
}
