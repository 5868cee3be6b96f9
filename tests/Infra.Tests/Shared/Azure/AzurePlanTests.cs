using System.Text.Json.Nodes;
using SecretsLadder.Shared.Azure;
using static SecretsLadder.Infra.Tests.Shared.Azure.AzureText;

namespace SecretsLadder.Infra.Tests.Shared.Azure;

public sealed class AzurePlanTests
{
    private static readonly Dictionary<string, AzureFederatedToken> Identities = new()
    {
        ["pay"] = Pay,
        ["shop"] = Shop,
        ["pay without aud"] = Pay with { Audience = null },
    };

    private static readonly Dictionary<string, AzureEntryUnderTest> Entries = new() { ["db"] = Db, ["db of app-2"] = Db with { Vault = "app-2" } };

    [Fact]
    public void Identities_Plan_ByGroupAndName() => Assert.Equal(["prod/pay-secrets"], Plan(Identity()).Identities.Keys);

    [Fact]
    public void Identities_Outputs_AreThoseOfAPlan() => Assert.Equal(
        ("3c229e39-2ae3-e543-326f-1dba1211f298", "68e4a3a8-4447-efd7-42cf-548708bb2c8f"),
        (Plan(Identity()).Identities["prod/pay-secrets"].PrincipalId, Plan(Identity()).Identities["prod/pay-secrets"].ClientId));

    [Fact]
    public void Allowed_ExactPlan_OnlyTheOwnCells() => Assert.Equal(["pay -> prod/pay-secrets -> db"], Reading().Allowed(Identities, Entries));

    [Fact]
    public void Allowed_ScopeOfTheGroup_ShowsWhatElseIsRead() =>
        Assert.Equal(["pay -> prod/pay-secrets -> db", "pay -> prod/pay-secrets -> db of app-2"], Reading(Group).Allowed(Identities, Entries));

    [Fact]
    public void CanRead_NoAssignment_False() => Assert.False(Plan(Identity(), Credential()).CanRead("prod/pay-secrets", Pay, Db));

    [Fact]
    public void CanRead_AssignmentOfOtherIdentity_False() => Assert.False(
        Plan(Identity(), Identity("shop-secrets"), Credential(), Assignment(others: ("principalId", PrincipalOf("shop-secrets"))))
            .CanRead("prod/pay-secrets", Pay, Db));

    [Fact]
    public void CanRead_UnknownIdentity_ThrowsAndNamesThem() => Assert.Contains(
        "it has: prod/pay-secrets", Assert.Throws<KeyNotFoundException>(() => Reading().CanRead("pay-secrets", Pay, Db)).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("condition", "@Resource[x] StringEquals 'y'")]
    [InlineData("conditionVersion", "2.0")]
    [InlineData("delegatedManagedIdentityResourceId", "/subscriptions/s")]
    [InlineData("principalType", "Group")]
    [InlineData("principalType", "User")]
    [InlineData("principalId", "11111111-0000-0000-0000-000000000000")]
    public void Ctor_AssignmentThatIsNotEvaluated_Throws(string input, string value) =>
        Assert.Throws<NotSupportedException>(() => Plan(Identity(), Assignment(others: (input, value))));

    [Theory]
    [InlineData("azure-native:keyvault:AccessPolicy")]
    [InlineData("azure-native:keyvault/v20230701:Vault")]
    [InlineData("azure-native:authorization:RoleDefinition")]
    [InlineData("azure-native:authorization:RoleEligibilityScheduleRequest")]
    [InlineData("azure:keyvault/accessPolicy:AccessPolicy")]
    [InlineData("azuread:index/groupMember:GroupMember")]
    public void Ctor_ResourceThatIsNotEvaluated_Throws(string type) =>
        Assert.Throws<NotSupportedException>(() => Plan(PlanText.Resource(type, "x", "azure-native", [])));

    [Fact]
    public void Ctor_VaultWithoutRbac_Throws() => Assert.Throws<NotSupportedException>(() => Plan(KeyVault(("enableRbacAuthorization", false))));

    [Fact]
    public void Ctor_VaultThatDoesNotSayRbac_Throws() =>
        Assert.Throws<NotSupportedException>(() => Plan(KeyVault(("enableRbacAuthorization", null))));

    [Fact]
    public void Ctor_VaultWithAccessPolicies_Throws() =>
        Assert.Throws<NotSupportedException>(() => Plan(KeyVault(("accessPolicies", new JsonArray(new JsonObject { ["objectId"] = "x" })))));

    [Fact]
    public void Ctor_MachineThatActsAsAnIdentity_Throws() => Assert.Throws<NotSupportedException>(() => Plan(PlanText.Resource(
        "azure-native:compute:VirtualMachine", "vm", "azure-native",
        new() { ["identity"] = new JsonObject { ["userAssignedIdentities"] = new JsonArray("x") } })));

    [Fact]
    public void Ctor_IdentityWithoutProvider_Throws() => Assert.Throws<FormatException>(() => new AzurePlan(PlanText.Plan(Identity())));

    [Fact]
    public void Ctor_OtherCloud_Throws() => Assert.Throws<NotSupportedException>(
        () => new AzurePlan(PlanText.Plan(PlanText.Provider("azure-native", new() { ["environment"] = "china" }))));

    [Fact]
    public void Ctor_OtherResources_ArePassedOver() => Assert.Empty(Plan(
        PlanText.Resource("kubernetes:core/v1:Namespace", "n", null, []),
        PlanText.Resource("azure-native:resources:ResourceGroup", "g", "azure-native", []),
        PlanText.Resource("azure-native:keyvault:Secret", "s", "azure-native", [])).Identities);
}
