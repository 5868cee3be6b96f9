using SecretsLadder.Infra.Guardrails.Rules.Iam;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Iam;

public sealed class GcpPermissionRuleTests
{
    private const string Pool = "iam.googleapis.com/projects/777777777777/locations/global/workloadIdentityPools/acme-clusters.svc.id.goog";

    private static readonly GcpPermissionRule Rule = new();

    [Theory]
    [InlineData("principal://" + Pool + "/subject/ns/shop/sa/reader")]
    [InlineData("principal://" + Pool + "/subject/system:serviceaccount:shop:reader")]
    public void Check_OneServiceAccount_Nothing(string member) => Assert.Empty(Rule.Check(CloudPlan.Gcp().With("permission", Set("member", member))));

    [Theory]
    [InlineData("allUsers")]
    [InlineData("allAuthenticatedUsers")]
    [InlineData("domain:acme.com")]
    [InlineData("group:payments@acme.com")]
    [InlineData("user:ada@acme.com")]
    [InlineData("serviceAccount:reader@acme-prod.iam.gserviceaccount.com")]
    [InlineData("principalSet://" + Pool + "/namespace/shop")]
    [InlineData("principalSet://" + Pool + "/*")]
    [InlineData("principal://" + Pool + "/subject/ns/shop/sa/*")]
    [InlineData("principal://" + Pool + "/subject/ns/*/sa/reader")]
    [InlineData("principal://" + Pool + "/subject/ns/shop")]
    [InlineData("principal://" + Pool + "/subject/ns/shop/sa/reader/more")]
    public void Check_OtherMember_OneViolationThatNamesIt(string member) => Assert.StartsWith(
        $"the permission is for '{member}', which is not one service account",
        Assert.Single(Rule.Check(CloudPlan.Gcp().With("permission", Set("member", member)))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("roles/secretmanager.admin")]
    [InlineData("roles/secretmanager.viewer")]
    [InlineData("roles/owner")]
    [InlineData("projects/acme-prod/roles/reader")]
    public void Check_OtherRole_OneViolationThatNamesIt(string role) => Assert.StartsWith(
        $"the permission gives the role '{role}';", Assert.Single(Rule.Check(CloudPlan.Gcp().With("permission", Set("role", role)))).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("*")]
    [InlineData("projects/acme-prod")]
    [InlineData("projects/acme-prod/secrets/*")]
    public void Check_NoEntry_OneViolation(string entry) => Assert.Single(Rule.Check(CloudPlan.Gcp().With("permission", Set("secretId", entry))));

    [Fact]
    public void Check_EntryByItsFullName_Nothing() =>
        Assert.Empty(Rule.Check(CloudPlan.Gcp().With("permission", Set("secretId", "projects/acme-prod/secrets/shop-db"))));

    [Theory]
    [InlineData("gcp:secretmanager/secretIamBinding:SecretIamBinding")]
    [InlineData("gcp:secretmanager/secretIamPolicy:SecretIamPolicy")]
    public void Check_AuthoritativePermission_OneViolation(string type) =>
        Assert.Contains(
            "takes those away that others gave", Assert.Single(Rule.Check(new PlanBuilder().With(CloudPlan.Of(type, "a")).Plan)).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("gcp:projects/iAMMember:IAMMember")]
    [InlineData("gcp:projects/iAMBinding:IAMBinding")]
    [InlineData("gcp:folder/iAMMember:IAMMember")]
    [InlineData("gcp:organizations/iAMMember:IAMMember")]
    [InlineData("gcp:serviceaccount/iAMMember:IAMMember")]
    public void Check_PermissionOnMoreThanAnEntry_OneViolation(string type) =>
        Assert.Contains(
            "gives permissions on more than an entry", Assert.Single(Rule.Check(new PlanBuilder().With(CloudPlan.Of(type, "a")).Plan)).Message,
            StringComparison.Ordinal);

    private static string Set(string input, string value) => $$""" "set": { "inputs.{{input}}": "{{value}}" } """;
}
