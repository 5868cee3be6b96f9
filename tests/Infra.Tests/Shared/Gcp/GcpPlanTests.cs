using System.Text.Json.Nodes;
using SecretsLadder.Shared.Gcp;
using static SecretsLadder.Infra.Tests.Shared.Gcp.GcpText;

namespace SecretsLadder.Infra.Tests.Shared.Gcp;

public sealed class GcpPlanTests
{
    private static readonly Dictionary<string, GcpWorkload> Workloads =
        new() { ["pay"] = Pay, ["pay in dev"] = Pay with { Cluster = "dev" }, ["shop"] = Shop };

    private static readonly Dictionary<string, GcpEntryUnderTest> Entries = new() { ["pay-db"] = Db, ["pay-db2"] = Db with { Secret = "pay-db2" } };

    [Fact]
    public void Allowed_ExactBinding_OnlyThatSecretAndItsOnePrincipal() => Assert.Equal(
        [$"pay -> {PayMember} -> pay-db", $"pay in dev -> {PayMember} -> pay-db"], Binding().Allowed(Workloads, Entries));

    [Fact]
    public void Allowed_Set_ShowsWhoElseReads() => Assert.Equal(
        ["pay", "pay in dev", "shop"], Binding($"principalSet://{Pool}/*").Allowed(Workloads, Entries).Select(cell => cell.Split(" -> ")[0]));

    [Fact]
    public void RoleNames_TwoBindingsOfOneMember_Once() => Assert.Equal([PayMember], Plan(Of(), Of(("secretId", "pay-db2"))).RoleNames);

    [Fact]
    public void CanRead_TwoBindingsOfOneMember_Both() =>
        Assert.True(Plan(Of(), Of(("secretId", "pay-db2"))).CanRead(PayMember, Pay, Db with { Secret = "pay-db2" }));

    [Theory]
    [InlineData("pay-db2")]
    [InlineData("pay-d")]
    [InlineData("Pay-db")]
    public void CanRead_OtherSecret_False(string secret) => Assert.False(Binding().CanRead(Pay, Db with { Secret = secret }));

    [Fact]
    public void CanRead_SameSecretOfOtherProject_False() =>
        Assert.False(Binding().CanRead(Pay, Db with { ProjectId = "acme-dev", ProjectNumber = "210987654321" }));

    [Theory]
    [InlineData($"projects/{Project}/secrets/pay-db")]
    [InlineData($"projects/{Number}/secrets/pay-db")]
    public void CanRead_SecretByItsWholeName_True(string secret) => Assert.True(Plan(Of(("project", null), ("secretId", secret))).CanRead(Pay, Db));

    [Fact]
    public void CanRead_SecretOfOtherProjectByItsWholeName_False() =>
        Assert.False(Plan(Of(("project", null), ("secretId", "projects/acme-dev/secrets/pay-db"))).CanRead(Pay, Db));

    [Fact]
    public void CanRead_NoProject_TheProvidersDecides() => Assert.True(Plan(Of(("project", null))).CanRead(Pay, Db));

    [Theory]
    [InlineData("roles/secretmanager.secretAccessor", true)]
    [InlineData("roles/secretmanager.admin", true)]
    [InlineData("roles/secretmanager.viewer", false)]
    [InlineData("roles/secretmanager.secretVersionAdder", false)]
    [InlineData("roles/secretmanager.secretVersionManager", false)]
    public void CanRead_Role_ReadsValuesOrNot(string role, bool reads) => Assert.Equal(reads, Binding(role: role).CanRead(Pay, Db));

    [Fact]
    public void CanRead_UnknownMember_ThrowsAndNamesThem() => Assert.Contains(
        $"it has: {PayMember}", Assert.Throws<KeyNotFoundException>(() => Binding().CanRead("allUsers", Pay, Db)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("roles/owner")]
    [InlineData("roles/editor")]
    [InlineData("roles/viewer")]
    [InlineData("roles/SecretManager.secretAccessor")]
    [InlineData("projects/acme-prod/roles/reader")]
    public void Ctor_RoleThatIsNotEvaluated_Throws(string role) => Assert.Throws<NotSupportedException>(() => Binding(role: role));

    [Theory]
    [InlineData("gcp:secretmanager/secretIamBinding:SecretIamBinding")]
    [InlineData("gcp:secretmanager/secretIamPolicy:SecretIamPolicy")]
    [InlineData("gcp:secretmanager/regionalSecretIamMember:RegionalSecretIamMember")]
    [InlineData("gcp:projects/iAMMember:IAMMember")]
    [InlineData("gcp:projects/iAMBinding:IAMBinding")]
    [InlineData("gcp:folder/iAMMember:IAMMember")]
    [InlineData("gcp:organizations/iAMPolicy:IAMPolicy")]
    [InlineData("gcp:projects/iAMCustomRole:IAMCustomRole")]
    [InlineData("gcp:serviceaccount/iAMMember:IAMMember")]
    [InlineData("gcp:serviceaccount/key:Key")]
    [InlineData("gcp:iam/denyPolicy:DenyPolicy")]
    [InlineData("gcp:iam/workloadIdentityPoolProvider:WorkloadIdentityPoolProvider")]
    public void Ctor_ResourceThatIsNotEvaluated_Throws(string type) =>
        Assert.Throws<NotSupportedException>(() => Plan(PlanText.Resource(type, "x", "gcp", [])));

    [Theory]
    [InlineData("acme-dev", "projects/acme-prod/secrets/pay-db")]
    [InlineData(null, "projects/acme-prod/locations/europe-west1/secrets/pay-db")]
    [InlineData(null, "secrets/pay-db")]
    public void Ctor_SecretThatIsNotEvaluated_Throws(string? project, string secret) =>
        Assert.Throws<NotSupportedException>(() => Plan(Of(("project", project), ("secretId", secret))));

    [Theory]
    [InlineData("member")]
    [InlineData("role")]
    [InlineData("secretId")]
    public void Ctor_BindingWithoutInput_Throws(string input) => Assert.Throws<FormatException>(() => Plan(Of((input, null))));

    [Fact]
    public void Ctor_InputThatIsNotKnown_Throws() => Assert.Throws<NotSupportedException>(() => Plan(Of(("location", "europe-west1"))));

    [Fact]
    public void Ctor_ConditionWithoutExpression_Throws() =>
        Assert.Throws<FormatException>(() => Plan(Of(("condition", new JsonObject { ["title"] = "t" }))));

    [Fact]
    public void Ctor_OtherResources_ArePassedOver() => Assert.Empty(Plan(
        PlanText.Resource("kubernetes:core/v1:Namespace", "n", null, []),
        PlanText.Resource("gcp:secretmanager/secret:Secret", "s", "gcp", []),
        PlanText.Resource("gcp:projects/service:Service", "p", "gcp", []),
        PlanText.Resource("gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember", "k", "gcp", [])).RoleNames);
}
