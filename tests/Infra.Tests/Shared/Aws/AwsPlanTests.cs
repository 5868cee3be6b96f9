using System.Text.Json.Nodes;
using SecretsLadder.Shared.Aws;
using static SecretsLadder.Infra.Tests.Shared.Aws.IamText;

namespace SecretsLadder.Infra.Tests.Shared.Aws;

public sealed class AwsPlanTests
{
    private static readonly string ReadDb = Policy(Allow("secretsmanager:GetSecretValue", Secret + "pay/db-??????"));
    private static readonly AwsEntryUnderTest Db = SecretEntry("pay/db");

    [Fact]
    public void Roles_Plan_ByName() =>
        Assert.Equal(["pay-reader", "shop-reader"], Plan(Role(), Resource("aws:iam/role:Role", Named("shop-reader"))).Roles.Keys.Order());

    [Fact]
    public void Roles_Trust_IsTheRoles() => Assert.True(Plan(Role()).Roles["pay-reader"].Trust.MayAssume(Pay));

    [Fact]
    public void Roles_PolicyAsObject_IsRead() =>
        Assert.True(Plan(Role(), Inline(JsonNode.Parse(ReadDb)!)).Roles["pay-reader"].Permissions.Allows(Get(Db.Arn)));

    [Fact]
    public void CanRead_AttachedPolicy_True() => Assert.True(Plan(Role(), Managed(), Attachment()).CanRead("pay-reader", Pay, Db));

    [Fact]
    public void CanRead_InlinePolicy_True() => Assert.True(Plan(Role(), Inline(ReadDb)).CanRead("pay-reader", Pay, Db));

    [Fact]
    public void CanRead_PolicyInsideTheRole_True() => Assert.True(
        Plan(Role(("inlinePolicies", new JsonArray(new JsonObject { ["name"] = "read", ["policy"] = ReadDb })))).CanRead("pay-reader", Pay, Db));

    [Fact]
    public void CanRead_PolicyListedByTheRole_True() =>
        Assert.True(
            Plan(Role(("managedPolicyArns", new JsonArray($"arn:aws:iam::{Account}:policy/team/read-db"))), Managed())
                .CanRead("pay-reader", Pay, Db));

    [Fact]
    public void CanRead_PolicyNotAttached_False() => Assert.False(Plan(Role(), Managed()).CanRead("pay-reader", Pay, Db));

    [Fact]
    public void CanRead_PolicyOfOtherRole_False() => Assert.False(
        Plan(Role(), Resource("aws:iam/role:Role", Named("shop-reader")), Managed(), Attachment("shop-reader")).CanRead("pay-reader", Pay, Db));

    [Fact]
    public void CanRead_OtherToken_False() => Assert.False(Plan(Role(), Inline(ReadDb)).CanRead("pay-reader", Shop, Db));

    [Fact]
    public void CanRead_OtherSecret_False() => Assert.False(Plan(Role(), Inline(ReadDb)).CanRead("pay-reader", Pay, SecretEntry("pay/db-zz")));

    [Fact]
    public void CanRead_RecreatedSecret_True() => Assert.True(Plan(Role(), Inline(ReadDb)).CanRead("pay-reader", Pay, Db.Recreated()));

    [Fact]
    public void CanRead_ExactArnAndRecreatedSecret_False() =>
        Assert.False(Plan(Role(), Inline(Policy(Allow("secretsmanager:GetSecretValue", Db.Arn)))).CanRead("pay-reader", Pay, Db.Recreated()));

    [Theory]
    [InlineData("/pay/db", true)]
    [InlineData("/pay/db2", false)]
    public void CanRead_Parameter_ByItsArn(string name, bool allowed) => Assert.Equal(allowed, Plan(
        Role(), Inline(Policy(Allow("ssm:GetParameter", $"arn:aws:ssm:{Region}:{Account}:parameter/pay/db"))))
        .CanRead("pay-reader", Pay, AwsEntryUnderTest.Parameter(Region, Account, name)));

    [Fact]
    public void CanRead_PermissionBoundToThePodsTags_OnlyThatPod() => Assert.Equal((true, false), (PodReads("pay"), PodReads("shop")));

    [Theory]
    [InlineData("aws:SecureTransport", "true")]
    [InlineData("aws:RequestedRegion", Region)]
    [InlineData("aws:PrincipalAccount", Account)]
    [InlineData("aws:ResourceAccount", Account)]
    public void CanRead_KeysOfEveryRequest_AreThere(string key, string value) => Assert.True(Plan(
        Role(), Inline(Policy(Allow("*", "*", $$$"""{"StringEquals":{"{{{key}}}":"{{{value}}}"}}""")))).CanRead("pay-reader", Pay, Db));

    [Fact]
    public void CanRead_UnknownRole_ThrowsAndNamesTheRoles() =>
        Assert.Contains(
            "it has: pay-reader", Assert.Throws<KeyNotFoundException>(() => Plan(Role()).CanRead("pay", Pay, Db)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("aws:iam/policyAttachment:PolicyAttachment")]
    [InlineData("aws:iam/userPolicy:UserPolicy")]
    [InlineData("aws:secretsmanager/secretPolicy:SecretPolicy")]
    [InlineData("aws:kms/grant:Grant")]
    public void Ctor_ResourceThatIsNotEvaluated_Throws(string type) => Assert.Throws<NotSupportedException>(() => Plan(Resource(type, [])));

    [Fact]
    public void Ctor_SecretWithPolicy_Throws() =>
        Assert.Throws<NotSupportedException>(() => Plan(Resource("aws:secretsmanager/secret:Secret", new() { ["policy"] = ReadDb })));

    [Fact]
    public void Ctor_PolicyOfAwsAttached_Throws() => Assert.Throws<NotSupportedException>(
        () => Plan(Role(), Managed("SecretsManagerReadWrite"), Attachment(arn: "arn:aws:iam::aws:policy/SecretsManagerReadWrite")));

    [Fact]
    public void Ctor_PolicyOfOtherAccountAttached_Throws() =>
        Assert.Throws<NotSupportedException>(() => Plan(Role(), Managed(), Attachment(arn: "arn:aws:iam::444455556666:policy/read-db")));

    [Fact]
    public void Ctor_AttachmentToUnknownRole_Throws() => Assert.Throws<KeyNotFoundException>(() => Plan(Managed(), Attachment()));

    [Fact]
    public void Ctor_RoleWithoutName_Throws() =>
        Assert.Throws<FormatException>(() => Plan(Resource("aws:iam/role:Role", new() { ["assumeRolePolicy"] = Policy() })));

    [Fact]
    public void Ctor_OtherResources_ArePassedOver() =>
        Assert.Empty(Plan(Resource("kubernetes:core/v1:Namespace", []), Resource("aws:iam/openIdConnectProvider:OpenIdConnectProvider", [])).Roles);

    private static bool PodReads(string ns) => Plan(
        Role(("assumeRolePolicy", Policy(Trust("""{"Service":"pods.eks.amazonaws.com"}""", "{}", "sts:*")))),
        Inline(Policy(Allow("secretsmanager:GetSecretValue", "*", """{"StringEquals":{"aws:PrincipalTag/kubernetes-namespace":"pay"}}"""))))
        .CanRead("pay-reader", new PodIdentitySession(null, ns, "reader"), Db);

    private static AwsPlan Plan(params JsonNode[] resources) =>
        new(new JsonObject { ["schema"] = 1, ["resources"] = new JsonArray(resources) }, Account);

    private static JsonObject Role(params (string Key, JsonNode Value)[] inputs) =>
        Resource("aws:iam/role:Role", inputs.Aggregate(Named("pay-reader"), (all, input) => { all[input.Key] = input.Value; return all; }));

    private static JsonObject Named(string role) => new() { ["name"] = role, ["assumeRolePolicy"] = Policy(Trust(Provider, PayOnly)) };

    private static JsonObject Managed(string name = "read-db") => Resource("aws:iam/policy:Policy", new() { ["name"] = name, ["policy"] = ReadDb });

    private static JsonObject Attachment(string role = "pay-reader", string arn = $"arn:aws:iam::{Account}:policy/team/read-db") =>
        Resource("aws:iam/rolePolicyAttachment:RolePolicyAttachment", new() { ["role"] = role, ["policyArn"] = arn });

    private static JsonObject Inline(JsonNode policy) =>
        Resource("aws:iam/rolePolicy:RolePolicy", new() { ["role"] = "pay-reader", ["policy"] = policy });

    private static JsonObject Resource(string type, JsonObject inputs) => new() { ["urn"] = "urn:x", ["type"] = type, ["inputs"] = inputs };
}
