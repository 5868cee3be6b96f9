using System.Text.Json.Nodes;
using SecretsLadder.Shared.Aws;
using static SecretsLadder.Infra.Tests.Shared.Aws.IamText;

namespace SecretsLadder.Infra.Tests.Shared.Aws;

/// <summary>The operator assumes a store's role with its own.</summary>
public sealed class StoreSessionTests
{
    private const string Own = $"arn:aws:iam::{Account}:role/operators/operator";
    private const string Operator = $$"""{"AWS":"{{Own}}"}""";
    private const string Root = """{"AWS":"arn:aws:iam::111122223333:root"}""";
    private const string Both = "sts:AssumeRole\",\"sts:TagSession";
    private const string OfStore =
        """{"StringEquals":{"aws:RequestTag/esoNamespace":"pay","aws:RequestTag/esoStoreName":"aws","aws:RequestTag/esoStoreKind":"SecretStore"}}""";

    private static readonly PodIdentitySession Pod = new($"arn:aws:eks:{Region}:{Account}:cluster/prod", "external-secrets", "external-secrets");
    private static readonly StoreSession Store = new(Own, Pod, "pay", "aws", "SecretStore");
    private static readonly string MayChain = MayAssumeRole("pay");

    [Fact]
    public void CanRead_BoundToTheStore_True() => Assert.True(Plan(Chain(Operator, OfStore)).CanRead("pay", Store, SecretEntry("pay/db")));

    [Theory]
    [InlineData("shop", "aws", "SecretStore")]
    [InlineData("pay", "other", "SecretStore")]
    [InlineData("pay", "aws", "ClusterSecretStore")]
    [InlineData(null, "aws", "SecretStore")]
    [InlineData("pay", null, "SecretStore")]
    [InlineData("pay", "aws", null)]
    public void MayAssume_OtherStore_False(string? space, string? name, string? kind) =>
        Assert.False(Assumes(Chain(Operator, OfStore), Store with { Namespace = space, StoreName = name, StoreKind = kind }));

    [Fact]
    public void MayAssume_NoCondition_LetsEveryStoreIn() => Assert.True(Assumes(Chain(Operator, "{}"), Store with { Namespace = "shop" }));

    [Theory]
    [InlineData("StringLike", "p*")]
    [InlineData("StringEqualsIfExists", "pay")]
    public void MayAssume_NamespaceBoundLoosely_LetsOthersIn(string name, string value) => Assert.True(Assumes(
        Chain(Operator, $$$"""{"{{{name}}}":{"aws:RequestTag/esoNamespace":"{{{value}}}"}}"""),
        Store with { Namespace = name == "StringLike" ? "payments" : null }));

    [Fact]
    public void MayAssume_TagsWithoutTagSession_False() => Assert.False(Assumes(Chain(Operator, "{}", "sts:AssumeRole"), Store));

    [Fact]
    public void MayAssume_NoTags_NeedsNoTagSession() => Assert.True(
        Assumes(Chain(Operator, "{}", "sts:AssumeRole"), Store with { Namespace = null, StoreName = null, StoreKind = null }));

    [Fact]
    public void MayAssume_RoleOfAnotherPath_IsAnotherRole() =>
        Assert.False(Assumes(Chain($$"""{"AWS":"arn:aws:iam::{{Account}}:role/operator"}""", OfStore), Store));

    [Fact]
    public void MayAssume_OtherRole_False() => Assert.False(Assumes(Chain($$"""{"AWS":"arn:aws:iam::{{Account}}:role/other"}""", OfStore), Store));

    [Fact]
    public void MayAssume_PodThatDoesNotGetTheOwnRole_False() =>
        Assert.False(Assumes(Chain(Operator, OfStore), Store with { Operator = Pod with { ServiceAccount = "default" } }));

    [Fact]
    public void MayAssume_PodWithoutStore_False() => Assert.False(Plan(Chain(Operator, OfStore)).MayAssume("pay", Pod));

    [Fact]
    public void MayAssume_NamedRole_NeedsNoPolicyOfItsOwn() =>
        Assert.True(Assumes(Chain(Operator, OfStore), Store, permissions: Allow("s3:GetObject", "*")));

    [Fact]
    public void MayAssume_NamedRoleWithDenyOfItsOwn_False() =>
        Assert.False(Assumes(Chain(Operator, OfStore), Store, permissions: Statement("Deny", "sts:*", "\"Resource\":\"*\"")));

    [Fact]
    public void MayAssume_NamedRoleWhoseBoundaryLeavesItOut_False() =>
        Assert.False(Assumes(Chain(Operator, OfStore), Store, MayChain, boundary: Allow("secretsmanager:*", "*")));

    [Fact]
    public void MayAssume_NamedRoleWhoseBoundaryAllowsIt_True() => Assert.True(Assumes(Chain(Operator, OfStore), Store, boundary: MayChain));

    [Theory]
    [InlineData(Root)]
    [InlineData("""{"AWS":"111122223333"}""")]
    public void MayAssume_WholeAccountTrusted_ByTheOwnPolicies(string principal) => Assert.Equal(
        (true, false),
        (Assumes(Chain(principal, OfStore), Store, MayChain), Assumes(Chain(principal, OfStore), Store, MayAssumeRole("shop"))));

    [Fact]
    public void MayAssume_OtherAccountTrusted_False() =>
        Assert.False(Assumes(Chain("""{"AWS":"arn:aws:iam::444455556666:root"}""", OfStore), Store, MayChain));

    [Fact]
    public void MayAssume_EveryoneTrusted_True() => Assert.True(Assumes(Chain("\"*\"", "{}"), Store, boundary: Allow("secretsmanager:*", "*")));

    [Fact]
    public void MayAssume_EveryoneTrustedButDeniedByTheBoundary_False() =>
        Assert.False(Assumes(Chain("\"*\"", "{}"), Store, boundary: Statement("Deny", "sts:*", "\"Resource\":\"*\"")));

    [Fact]
    public void MayAssume_AccountDenied_False() => Assert.False(
        Assumes($"{Chain(Operator, OfStore)},{Chain(Root, "{}").Replace("Allow", "Deny", StringComparison.Ordinal)}", Store));

    [Theory]
    [InlineData("aws:PrincipalArn", Own, true)]
    [InlineData("aws:PrincipalArn", $"arn:aws:iam::{Account}:role/other", false)]
    [InlineData("aws:PrincipalAccount", Account, true)]
    [InlineData("aws:PrincipalTag/kubernetes-namespace", "external-secrets", true)]
    [InlineData("sts:ExternalId", "x", false)]
    public void MayAssume_OtherKeysOfTheCall_AreChecked(string key, string value, bool allowed) =>
        Assert.Equal(allowed, Assumes(Chain(Operator, $$$"""{"StringEquals":{"{{{key}}}":"{{{value}}}"}}"""), Store));

    [Fact]
    public void MayAssume_ExternalIdOfTheStore_IsChecked() =>
        Assert.True(Assumes(Chain(Operator, """{"StringEquals":{"sts:ExternalId":"x"}}"""), Store with { ExternalId = "x" }));

    [Fact]
    public void MayAssume_NoOtherTagsThanTheStores_True() => Assert.True(
        Assumes(Chain(Operator, """{"ForAllValues:StringEquals":{"aws:TagKeys":["esoNamespace","esoStoreName","esoStoreKind"]}}"""), Store));

    [Fact]
    public void CanRead_PermissionBoundToTheStoresTag_OnlyThatNamespace() =>
        Assert.Equal((true, false), (ReadsByTag("esoNamespace", "pay"), ReadsByTag("esoNamespace", "shop")));

    [Fact]
    public void CanRead_PermissionBoundToThePodsTag_IsInherited() => Assert.True(ReadsByTag("kubernetes-namespace", "external-secrets"));

    [Fact]
    public void MayAssume_OwnRoleThatThePlanDoesNotHold_Throws() =>
        Assert.Throws<KeyNotFoundException>(() =>
            Assumes(Chain(Operator, OfStore), Store with { OwnRoleArn = $"arn:aws:iam::{Account}:role/other" }));

    [Theory]
    [InlineData($"arn:aws:sts::{Account}:assumed-role/operator/session")]
    [InlineData("AROAEXAMPLE")]
    public void MayAssume_PrincipalThatAPlanDoesNotKnow_Throws(string principal) =>
        Assert.Throws<NotSupportedException>(() => Assumes(Chain($$"""{"AWS":"{{principal}}"}""", OfStore), Store));

    [Fact]
    public void MayAssume_ConditionOnAnInheritedTagInTheCall_Throws() => Assert.Throws<NotSupportedException>(
        () => Assumes(Chain(Operator, """{"StringEquals":{"aws:RequestTag/kubernetes-namespace":"external-secrets"}}"""), Store));

    [Fact]
    public void MayAssume_TrustAlone_Throws() => Assert.Throws<NotSupportedException>(() => TrustOf(Chain(Operator, OfStore)).MayAssume(Store));

    [Fact]
    public void AdditionalTrust_OwnRoleOnly_None() => Assert.Empty(TrustOf(Chain(Operator, OfStore)).AdditionalTrust(Store));

    [Fact]
    public void Allowed_TwoStores_OnlyTheOwnCell() => Assert.Equal(
        ["store of pay -> pay -> pay/db"],
        Plan(Chain(Operator, OfStore)).Allowed(
            new Dictionary<string, WorkloadIdentity>
            {
                ["store of pay"] = Store,
                ["store of shop"] = Store with { Namespace = "shop" },
                ["the pod"] = Pod,
            },
            new Dictionary<string, AwsEntryUnderTest> { ["pay/db"] = SecretEntry("pay/db"), ["shop/db"] = SecretEntry("shop/db") }));

    private static string MayAssumeRole(string name) => ActionList(Allow(Both, $"arn:aws:iam::{Account}:role/{name}"));

    private static string Chain(string principal, string condition, string action = Both) => ActionList(Trust(principal, condition, action));

    private static bool ReadsByTag(string tag, string value) => Plan(
        Chain(Operator, "{}"),
        reads: Allow("secretsmanager:GetSecretValue", "*", $$$"""{"StringEquals":{"aws:PrincipalTag/{{{tag}}}":"{{{value}}}"}}"""))
        .CanRead("pay", Store, SecretEntry("pay/db"));

    private static bool Assumes(string trust, StoreSession session, string? permissions = null, string? boundary = null) =>
        Plan(trust, permissions: permissions, boundary: boundary).MayAssume("pay", session);

    private static AwsPlan Plan(string trust, string? reads = null, string? permissions = null, string? boundary = null)
    {
        var pods = Chain(
            """{"Service":"pods.eks.amazonaws.com"}""",
            "{\"StringEquals\":{\"aws:RequestTag/kubernetes-namespace\":\"external-secrets\""
            + ",\"aws:RequestTag/kubernetes-service-account\":\"external-secrets\"}}");
        return new(
            PlanText.Plan(
                Role("operator", pods, "/operators/", boundary is null ? null : $"arn:aws:iam::{Account}:policy/boundary"),
                Role("pay", trust, null, null),
                Inline("operator", permissions ?? MayChain),
                Inline("pay", reads ?? Allow("secretsmanager:GetSecretValue", Secret + "pay/db-??????")),
                PlanText.Resource(
                    "aws:iam/policy:Policy", "boundary", null, new() { ["name"] = "boundary", ["policy"] = Policy(boundary ?? MayChain) })),
            Account);
    }

    private static JsonObject Role(string name, string trust, string? path, string? boundary) => PlanText.Resource(
        "aws:iam/role:Role",
        name,
        null,
        new() { ["name"] = name, ["path"] = path, ["assumeRolePolicy"] = Policy(trust), ["permissionsBoundary"] = boundary });

    private static JsonObject Inline(string role, string statement) =>
        PlanText.Resource("aws:iam/rolePolicy:RolePolicy", $"{role}-inline", null, new() { ["role"] = role, ["policy"] = Policy(statement) });

    // Two actions between the quotes of one are a list.
    private static string ActionList(string statement) => statement.Replace($"\"{Both}\"", $"[\"{Both}\"]", StringComparison.Ordinal);
}
