using Pulumi;
using SecretsLadder.Components.Identity;

namespace SecretsLadder.Components.Tests.Identity;

public sealed class IrsaRoleTests
{
    private const string Role = "shop-reader-role";
    private const string Policy = "shop-reader-policy";
    private const string Attachment = "shop-reader-attachment";

    private static readonly PolicyDocument Trust = IrsaTrust.Of("111122223333", "eu-west-1", "oidc.example.com", "shop", "shop-secrets");
    private static readonly PolicyDocument Only = new([new(["ssm:GetParameter"], ["arn:aws:ssm:eu-west-1:111122223333:parameter/db"])]);
    private static readonly PolicyDocument[] Permissions = [Only];

    [Fact]
    public void Ctor_EnsureDefaultValues() => Assert.Equal(["PermissionsBoundary"], Required.NotBy<IrsaRoleArgs>());

    [Fact]
    public async Task Ctor_NoBoundary_IsNotSent() => Assert.False((await RunAsync()).InputsOf(Role).ContainsKey("permissionsBoundary"));

    [Fact]
    public async Task Ctor_Boundary_IsTheRoles() => Assert.Equal(
        "arn-of-the-boundary",
        (await Recorded.RunAsync(run => Create(run, "prod.shop-secrets", Permissions, "arn-of-the-boundary"))).InputsOf(Role)["permissionsBoundary"]);

    [Theory]
    [InlineData("eu-west-1", "arn:aws:iam::111122223333:policy/prod.shop-secrets")]
    [InlineData("cn-north-1", "arn:aws-cn:iam::111122223333:policy/prod.shop-secrets")]
    public void PolicyArnOf_Policy_IsText(string region, string expected) =>
        Assert.Equal(expected, IrsaRole.PolicyArnOf("111122223333", region, "prod.shop-secrets"));

    [Fact]
    public async Task Ctor_Component_HasItsToken() => Assert.Equal("secrets-ladder:identity:IrsaRole", (await RunAsync()).TypeOf("shop-reader"));

    [Fact]
    public async Task Ctor_Component_CreatesRolePolicyAndAttachment() =>
        Assert.Equal(["shop-reader", Role, Policy, Attachment], (await RunAsync()).Names);

    [Theory]
    [InlineData(Role)]
    [InlineData(Policy)]
    [InlineData(Attachment)]
    public async Task Ctor_Child_BelongsToTheComponent(string child) =>
        Assert.Equal("shop-reader", (await RunAsync()).OptionsOf(child).Parent!.GetResourceName());

    [Theory]
    [InlineData(Role)]
    [InlineData(Policy)]
    [InlineData(Attachment)]
    public async Task Ctor_Child_UsesTheProviderOfTheCaller(string child) => Assert.Equal("aws", (await RunAsync()).ProviderOf(child));

    [Theory]
    [InlineData(Role)]
    [InlineData(Policy)]
    [InlineData(Attachment)]
    public async Task Ctor_Child_WaitsForWhatTheCallerWaitsFor(string child) =>
        Assert.Equal(["earlier"], await (await RunAsync()).DependenciesOf(child));

    [Theory]
    [InlineData(Role)]
    [InlineData(Policy)]
    public async Task Ctor_FixedName_IsDeletedBeforeItIsReplaced(string child) =>
        Assert.True(((CustomResourceOptions)(await RunAsync()).OptionsOf(child)).DeleteBeforeReplace);

    [Fact]
    public async Task Ctor_Role_TrustsWhomItIsTold() => Assert.Equal(
        SortedJson.Of(new
        {
            name = "prod.shop-secrets",
            description = "Reads",
            assumeRolePolicy = Trust.ToJson(),
            tags = new Dictionary<string, string> { ["app.kubernetes.io/managed-by"] = "secrets-ladder" },
        }),
        SortedJson.Of((object)(await RunAsync()).InputsOf(Role).Remove("forceDetachPolicies").Remove("maxSessionDuration")));

    [Fact]
    public async Task Ctor_Policy_AllowsWhatItIsTold() => Assert.Equal(
        SortedJson.Of(new
        {
            name = "prod.shop-secrets",
            description = "Reads",
            policy = Only.ToJson(),
            tags = new Dictionary<string, string> { ["app.kubernetes.io/managed-by"] = "secrets-ladder" },
        }),
        SortedJson.Of((object)(await RunAsync()).InputsOf(Policy)));

    [Fact]
    public async Task Ctor_Attachment_TiesThePolicyToTheRole() => Assert.Equal(
        SortedJson.Of(new { role = "prod.shop-secrets", policyArn = "arn-of-prod.shop-secrets" }),
        SortedJson.Of((object)(await RunAsync()).InputsOf(Attachment)));

    [Fact]
    public async Task Ctor_Preview_KnowsThePolicy() => Assert.Equal(
        Only.ToJson(),
        (await Recorded.RunAsync(run => Create(run, "prod.shop-secrets", Permissions), isPreview: true)).InputsOf(Policy)["policy"]);

    [Fact]
    public async Task Ctor_NameOfLongestLength_IsTaken() =>
        Assert.Equal(new string('a', 64), (await Recorded.RunAsync(run => Create(run, new('a', 64), Permissions))).InputsOf(Role)["name"]);

    [Fact]
    public async Task Ctor_NameTooLong_SaysByHowMuch() => Assert.Equal(
        "the role name has 65 characters, AWS allows 64; shorten the name of the cluster or the application",
        await Recorded.RefusalAsync(run => Create(run, new('a', 65), Permissions)));

    [Fact]
    public async Task Ctor_PolicyOfLongestLength_IsTaken() =>
        Assert.Contains(Policy, (await Recorded.RunAsync(run => Create(run, "reader", [PolicyOfLength(6144)]))).Names);

    [Fact]
    public async Task Ctor_TwoPolicies_TheFirstKeepsItsName() =>
        Assert.Equal(["shop-reader", Role, Policy, Attachment, "shop-reader-policy-2", "shop-reader-attachment-2"], (await TwoAsync()).Names);

    [Fact]
    public async Task Ctor_SecondPolicy_HasANumberThatNoReadersNameEndsIn() =>
        Assert.Equal("reader_2", (await TwoAsync()).InputsOf("shop-reader-policy-2")["name"]);

    [Fact]
    public async Task Ctor_SecondPolicy_IsAttachedToTheRole() =>
        Assert.Equal("arn-of-reader_2", (await TwoAsync()).InputsOf("shop-reader-attachment-2")["policyArn"]);

    [Fact]
    public void NameOf_ShortName_IsClusterAndReader() => Assert.Equal("prod-eu.shop-secrets", IrsaRole.NameOf("prod-eu", "shop-secrets"));

    [Fact]
    public void NameOf_LongName_IsAsLongAsAwsAllows() => Assert.Equal(64, IrsaRole.NameOf("prod-eu", new('a', 63)).Length);

    [Fact]
    public void NameOf_LongName_KeepsItsBeginning() =>
        Assert.StartsWith("prod-eu.aaaa", IrsaRole.NameOf("prod-eu", new('a', 63)), StringComparison.Ordinal);

    [Fact]
    public void NameOf_LongName_EndsInAHash() => Assert.Matches("-[0-9a-f]{8}$", IrsaRole.NameOf("prod-eu", new('a', 63)));

    [Fact]
    public void NameOf_LongNamesThatDifferAtTheirEnd_StayApart() =>
        Assert.NotEqual(IrsaRole.NameOf("prod-eu", new string('a', 62) + "b"), IrsaRole.NameOf("prod-eu", new string('a', 62) + "c"));

    [Theory]
    [InlineData("eu-west-1", "arn:aws:iam::111122223333:role/prod.shop-secrets")]
    [InlineData("cn-north-1", "arn:aws-cn:iam::111122223333:role/prod.shop-secrets")]
    [InlineData("us-gov-west-1", "arn:aws-us-gov:iam::111122223333:role/prod.shop-secrets")]
    public void ArnOf_Role_IsText(string region, string expected) =>
        Assert.Equal(expected, IrsaRole.ArnOf("111122223333", region, "prod.shop-secrets"));

    private static Task<Recorded> TwoAsync() => Recorded.RunAsync(run => Create(run, "reader", [Only, Only]));

    private static Task<Recorded> RunAsync() => Recorded.RunAsync(run => Create(run, "prod.shop-secrets", Permissions));

    private static PolicyDocument PolicyOfLength(int length)
    {
        var empty = new PolicyDocument([new(["ssm:GetParameter"], [""])]).ToJson().Length;
        return new([new(["ssm:GetParameter"], [new('a', length - empty)])]);
    }

    private static IrsaRole Create(Recorded run, string roleName, PolicyDocument[] permissions, Input<string>? boundary = null) => new(
        "shop-reader",
        new IrsaRoleArgs
        {
            RoleName = roleName,
            Trust = Trust,
            Permissions = [.. permissions],
            Description = "Reads",
            PermissionsBoundary = boundary,
        },
        ComponentResourceOptions.Merge(run.Options, new ComponentResourceOptions { Providers = { run.Aws } }));
}
