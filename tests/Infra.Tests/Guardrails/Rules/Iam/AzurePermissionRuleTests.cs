using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Guardrails.Rules.Iam;
using SecretsLadder.Infra.Settings.Backends;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Iam;

public sealed class AzurePermissionRuleTests
{
    private const string Group = "/subscriptions/" + CloudPlan.Subscription + "/resourceGroups/secrets";

    private const string CertificateUser = "/providers/Microsoft.Authorization/roleDefinitions/db79e9a7-68ee-4b58-9aeb-b90e7c24fcba";

    private static readonly AzurePermissionRule Rule = new();

    [Theory]
    [InlineData(CloudPlan.Vault)]
    [InlineData(CloudPlan.Vault + "/secrets/db")]
    [InlineData("/SUBSCRIPTIONS/" + CloudPlan.Subscription + "/resourcegroups/secrets/providers/microsoft.keyvault/VAULTS/shop")]
    public void Check_VaultOrEntry_Nothing(string scope) => Assert.Empty(Rule.Check(CloudPlan.Azure().With("assignment", Set("scope", scope))));

    [Theory]
    [InlineData("/")]
    [InlineData("/subscriptions/" + CloudPlan.Subscription)]
    [InlineData(Group)]
    [InlineData(Group + "/providers/Microsoft.KeyVault")]
    [InlineData(Group + "/providers/Microsoft.KeyVault/vaults")]
    [InlineData(Group + "/providers/Microsoft.KeyVault/vaults/*")]
    [InlineData(CloudPlan.Vault + "/secrets")]
    [InlineData(CloudPlan.Vault + "/secrets/db/versions")]
    [InlineData(Group + "/providers/Microsoft.Storage/storageAccounts/shop")]
    [InlineData("/providers/Microsoft.Management/managementGroups/acme")]
    public void Check_OtherScope_OneViolationThatNamesIt(string scope) => Assert.StartsWith(
        $"the assignment is on '{scope}', which is neither a vault nor an entry",
        Assert.Single(Rule.Check(CloudPlan.Azure().With("assignment", Set("scope", scope)))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(CloudPlan.Vault + "/certificates/web")]
    [InlineData(CloudPlan.Vault + "/keys/signing")]
    public void Check_CertificateUserOfOneObject_Nothing(string scope) =>
        Assert.Empty(Rule.Check(CloudPlan.Azure().With("assignment", Set("scope", scope)).With(
            "assignment", Set("roleDefinitionId", CertificateUser))));

    [Theory]
    [InlineData(CloudPlan.Vault + "/certificates/web")]
    [InlineData(CloudPlan.Vault + "/keys/signing")]
    public void Check_SecretsUserOfACertificateOrKey_OneViolation(string scope) => Assert.Contains(
        "give Key Vault Certificate User",
        Assert.Single(Rule.Check(CloudPlan.Azure().With("assignment", Set("scope", scope)))).Message, StringComparison.Ordinal);

    /// <summary>There the role reads the values of all secrets.</summary>
    [Theory]
    [InlineData(CloudPlan.Vault)]
    [InlineData(CloudPlan.Vault + "/secrets/web")]
    public void Check_CertificateUserOfMore_OneViolation(string scope) => Assert.Contains(
        "give Key Vault Secrets User",
        Assert.Single(Rule.Check(CloudPlan.Azure().With("assignment", Set("scope", scope)).With(
            "assignment", Set("roleDefinitionId", CertificateUser)))).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("/subscriptions/a/providers/Microsoft.Authorization/roleDefinitions/4633458B-17DE-408A-B874-0445C86B69E6")]
    [InlineData("/providers/Microsoft.Authorization/roleDefinitions/4633458b-17de-408a-b874-0445c86b69e6")]
    public void Check_SecretsUser_Nothing(string role) =>
        Assert.Empty(Rule.Check(CloudPlan.Azure().With("assignment", Set("roleDefinitionId", role))));

    [Theory]
    [InlineData("/providers/Microsoft.Authorization/roleDefinitions/b86a8fe4-44ce-4948-aee5-eccb2c155cd7")]
    [InlineData("/providers/Microsoft.Authorization/roleDefinitions/4633458b-17de-408a-b874-0445c86b69e60")]
    [InlineData("/4633458b-17de-408a-b874-0445c86b69e6/8e3af657-a8ff-443c-a75c-2fe8c4bcb635")]
    public void Check_OtherRole_OneViolationThatNamesIt(string role) => Assert.StartsWith(
        $"the assignment gives the role '{role}'; give Key Vault Secrets User",
        Assert.Single(Rule.Check(CloudPlan.Azure().With("assignment", Set("roleDefinitionId", role)))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(""" "remove": ["inputs.principalType"] """, "no type")]
    [InlineData(""" "set": { "inputs.principalType": "Group" } """, "type 'Group'")]
    public void Check_PrincipalThatIsNoServicePrincipal_OneViolation(string edit, string what) => Assert.StartsWith(
        $"the assignment is for a principal of {what}; write ServicePrincipal",
        Assert.Single(Rule.Check(CloudPlan.Azure().With("assignment", edit))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(""" "remove": ["inputs.properties.enableRbacAuthorization"] """, "enableRbacAuthorization")]
    [InlineData(""" "set": { "inputs.properties.enableRbacAuthorization": false } """, "enableRbacAuthorization")]
    [InlineData(""" "set": { "inputs.properties.accessPolicies": [{ "objectId": "a" }] } """, "accessPolicies")]
    public void Check_VaultWithAccessPolicies_OneViolation(string edit, string property) =>
        Assert.Contains($"properties.{property}", Assert.Single(Rule.Check(CloudPlan.Azure().With("vault", edit))).Message, StringComparison.Ordinal);

    [Fact]
    public void Check_NoAccessPolicies_Nothing() =>
        Assert.Empty(Rule.Check(CloudPlan.Azure().With("vault", """ "set": { "inputs.properties.accessPolicies": [] } """)));

    [Fact]
    public void Check_VaultThatTwoApplicationsShare_OneViolation() => Assert.StartsWith(
        $"the assignment is on the whole vault '{CloudPlan.Vault}', which other applications have entries in;",
        Assert.Single(Rule.Check(Of(Azure("shop", isShared: false), "shop", "mall").Plan)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Check_VaultThatIsDeclaredShared_OneViolation() => Assert.Single(Rule.Check(Of(Azure("shop", isShared: true), "shop").Plan));

    [Fact]
    public void Check_VaultOfOneApplication_Nothing() => Assert.Empty(Rule.Check(Of(Azure("{app}", isShared: false), "shop", "mall").Plan));

    [Fact]
    public void Check_EntryOfASharedVault_Nothing() =>
        Assert.Empty(Rule.Check(
            Of(Azure("shop", isShared: true), "shop", "mall").Plan.With("assignment", Set("scope", CloudPlan.Vault + "/secrets/shop-db"))));

    private static string Set(string input, string value) => $$""" "set": { "inputs.{{input}}": "{{value}}" } """;

    private static AzureBackend Azure(string vault, bool isShared) =>
        new("default", "{app}-{name}", Provision: false, "tenant", CloudPlan.Subscription, "secrets", "westeurope", isShared, vault);

    private static PlanBuilder Of(AzureBackend backend, params string[] applications) => applications.Aggregate(
        CloudPlan.AzureBuilder().With(settings =>
            settings with { Level = Level.External, Backends = ImmutableDictionary<string, Backend>.Empty.Add("default", backend) }),
        (plan, application) => plan.WithApplication(application, [PlanBuilder.Contract($"{application}-secrets")]));
}
