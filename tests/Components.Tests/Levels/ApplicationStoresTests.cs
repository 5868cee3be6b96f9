using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi;
using SecretsLadder.Components.Identity;
using SecretsLadder.Components.Levels;
using SecretsLadder.Components.Stores;

namespace SecretsLadder.Components.Tests.Levels;

public sealed class ApplicationStoresTests
{
    private const string Role = "shop-stores-reader-role";
    private const string Reader = "shop-stores-reader";
    private const string OtherRole = "shop-stores-reader.other-role";
    private const string OtherReader = "shop-stores-reader.other";

    private static readonly AwsSecretBackend Default = new("default", AwsSecretService.SecretsManager, "111122223333", "eu-west-1");
    private static readonly AwsSecretBackend Params = new("params", AwsSecretService.ParameterStore, "111122223333", "eu-west-2");
    private static readonly AwsSecretBackend Other = new("other", AwsSecretService.SecretsManager, "444455556666", "eu-central-1");

    [Fact]
    public void Ctor_EnsureDefaultValues() => Assert.Empty(Required.NotBy<ApplicationStoresArgs>());

    [Fact]
    public async Task Ctor_Component_HasItsToken() =>
        Assert.Equal("secrets-ladder:levels:ApplicationStores", (await OneAsync()).TypeOf("shop-stores"));

    [Fact]
    public async Task Ctor_OneBackend_HasARoleAReaderAndAStore() =>
        Assert.Equal([Role, Reader, "shop-stores-default"], Children(await OneAsync()));

    [Fact]
    public async Task Ctor_BackendsOfOneAccount_ShareRoleAndReader() =>
        Assert.Equal([Role, Reader, "shop-stores-default", "shop-stores-params"], Children(await TwoAsync()));

    [Fact]
    public async Task Ctor_BackendsOfTwoAccounts_HaveRoleAndReaderEach() => Assert.Equal(
        [Role, Reader, "shop-stores-default", "shop-stores-params", OtherRole, OtherReader, "shop-stores-other"],
        Children(await ThreeAsync()));

    [Theory]
    [InlineData(Reader, "shop-secrets")]
    [InlineData(OtherReader, "shop-secrets.other")]
    public async Task Ctor_Reader_IsNamedAfterItsApplication(string reader, string expected) =>
        Assert.Equal(expected, Metadata(await ThreeAsync(), $"{reader}-account", "name"));

    [Theory]
    [InlineData("shop-stores-default", "shop.default")]
    [InlineData("shop-stores-params", "shop.params")]
    [InlineData("shop-stores-other", "shop.other")]
    public async Task Ctor_Store_IsNamedAfterApplicationAndBackend(string store, string expected) =>
        Assert.Equal(expected, Metadata(await ThreeAsync(), $"{store}-store", "name"));

    [Fact]
    public void StoreName_NamesThatWouldRunTogether_StayApart() =>
        Assert.NotEqual(ApplicationStores.StoreName("shop-a", "b"), ApplicationStores.StoreName("shop", "a-b"));

    [Theory]
    [InlineData("shop-stores-default", "shop-secrets")]
    [InlineData("shop-stores-params", "shop-secrets")]
    [InlineData("shop-stores-other", "shop-secrets.other")]
    public async Task Ctor_Store_ReadsAsTheReaderOfItsAccount(string store, string reader) =>
        Assert.Equal(reader, (string?)Provider(await ThreeAsync(), store)["auth"]!["jwt"]!["serviceAccountRef"]!["name"]);

    [Theory]
    [InlineData("shop-stores-default", "SecretsManager eu-west-1")]
    [InlineData("shop-stores-params", "ParameterStore eu-west-2")]
    [InlineData("shop-stores-other", "SecretsManager eu-central-1")]
    public async Task Ctor_Store_IsOfItsServiceAndRegion(string store, string expected) =>
        Assert.Equal(expected, $"{Provider(await ThreeAsync(), store)["service"]} {Provider(await ThreeAsync(), store)["region"]}");

    [Theory]
    [InlineData(Role, "prod-eu.shop-secrets")]
    [InlineData(OtherRole, "prod-eu.shop-secrets.other")]
    public async Task Ctor_Role_IsNamedAfterClusterAndReader(string role, string expected) =>
        Assert.Equal(expected, (await ThreeAsync()).InputsOf($"{role}-role")["name"]);

    [Theory]
    [InlineData(Reader, "arn:aws:iam::111122223333:role/prod-eu.shop-secrets")]
    [InlineData(OtherReader, "arn:aws:iam::444455556666:role/prod-eu.shop-secrets.other")]
    public async Task Ctor_Reader_IsTiedToTheRoleOfItsAccount(string reader, string arn) => Assert.Equal(
        SortedJson.Of(new Dictionary<string, string> { ["eks.amazonaws.com/role-arn"] = arn }),
        SortedJson.Of((await ThreeAsync()).InputsOf($"{reader}-account")["metadata"] is ImmutableDictionary<string, object> metadata
            ? metadata["annotations"]
            : ""));

    [Theory]
    [InlineData(Role, "111122223333", "eu-west-1", "shop-secrets")]
    [InlineData(OtherRole, "444455556666", "eu-central-1", "shop-secrets.other")]
    public async Task Ctor_Role_TrustsItsReaderOnly(string role, string account, string region, string reader) => Assert.Equal(
        IrsaTrust.Of(account, region, "https://oidc.example.com/id/ABC", "production", reader).ToJson(),
        (await ThreeAsync()).InputsOf($"{role}-role")["assumeRolePolicy"]);

    [Fact]
    public async Task Ctor_Policy_AllowsTheEntriesOfItsAccount() => Assert.Equal(
        AwsReadPolicy.Of([Default.Entry("prod/db"), Default.Entry("prod/ca"), Params.Entry("/prod/flag")]).ToJson(),
        (await ThreeAsync()).InputsOf($"{Role}-policy")["policy"]);

    [Fact]
    public async Task Ctor_PolicyOfAnotherAccount_AllowsTheEntriesOfThat() => Assert.Equal(
        AwsReadPolicy.Of([Other.Entry("prod/legacy", "arn:aws:kms:eu-central-1:444455556666:key/one")]).ToJson(),
        (await ThreeAsync()).InputsOf($"{OtherRole}-policy")["policy"]);

    [Theory]
    [InlineData($"{Role}-role", "aws")]
    [InlineData($"{Role}-policy", "aws")]
    [InlineData($"{Role}-attachment", "aws")]
    [InlineData($"{OtherRole}-role", "other-aws")]
    [InlineData($"{OtherRole}-policy", "other-aws")]
    [InlineData($"{OtherRole}-attachment", "other-aws")]
    [InlineData($"{Reader}-account", "kubernetes")]
    [InlineData($"{OtherReader}-token-binding", "kubernetes")]
    [InlineData("shop-stores-params-store", "kubernetes")]
    public async Task Ctor_Leaf_UsesItsProvider(string leaf, string provider) => Assert.Equal(provider, (await ThreeAsync()).ProviderOf(leaf));

    [Theory]
    [InlineData("shop-stores-default-store", Role, Reader)]
    [InlineData("shop-stores-params-store", Role, Reader)]
    [InlineData("shop-stores-other-store", OtherRole, OtherReader)]
    public async Task Ctor_Store_WaitsForItsReaderAndRole(string store, string role, string reader) =>
        Assert.Equal(["earlier", role, reader], await (await ThreeAsync()).DependenciesOf(store));

    [Fact]
    public async Task Ctor_Reader_WaitsForWhatTheCallerWaitsFor() =>
        Assert.Equal(["earlier"], await (await OneAsync()).DependenciesOf($"{Reader}-account"));

    [Fact]
    public async Task Ctor_Operator_MayMintTheReadersTokens() => Assert.Equal(
        SortedJson.OfYaml("[{ kind: ServiceAccount, namespace: eso, name: operator }]"),
        SortedJson.Of((await OneAsync()).InputsOf($"{Reader}-token-binding")["subjects"]));

    [Fact]
    public async Task Ctor_BackendAdded_LeavesTheOthersAsTheyWere() => Assert.Equal(
        (await OneAsync()).Names.Select((await OneAsync()).IdentityOf).Except((await ThreeAsync()).Names.Select((await ThreeAsync()).IdentityOf)),
        []);

    [Fact]
    public async Task Ctor_Preview_KnowsThePolicy() => Assert.Equal(
        AwsReadPolicy.Of([Default.Entry("prod/db"), Default.Entry("prod/ca")]).ToJson(),
        (await Recorded.RunAsync(run => Create(run, [UseOfDefault(run)]), isPreview: true)).InputsOf($"{Role}-policy")["policy"]);

    [Fact]
    public async Task Ctor_Preview_KnowsWhoTheReaderIs() => Assert.Equal(
        SortedJson.Of((object)(await OneAsync()).InputsOf($"{Reader}-account")),
        SortedJson.Of((object)(await Recorded.RunAsync(run => Create(run, [UseOfDefault(run)]), isPreview: true)).InputsOf($"{Reader}-account")));

    private static IEnumerable<string> Children(Recorded recorded) =>
        recorded.Names.Where(name => recorded.OptionsOf(name).Parent?.GetResourceName() == "shop-stores");

    private static object Metadata(Recorded recorded, string name, string field) =>
        ((ImmutableDictionary<string, object>)recorded.InputsOf(name)["metadata"])[field];

    private static JsonNode Provider(Recorded recorded, string store) =>
        JsonSerializer.SerializeToNode(recorded.InputsOf($"{store}-store")["spec"])!["provider"]!["aws"]!;

    private static Task<Recorded> OneAsync() => Recorded.RunAsync(run => Create(run, [UseOfDefault(run)]));

    private static Task<Recorded> TwoAsync() => Recorded.RunAsync(run => Create(run, [UseOfDefault(run), UseOfParams(run)]));

    private static Task<Recorded> ThreeAsync() => Recorded.RunAsync(run => Create(
        run,
        [UseOfDefault(run), new(Other, ["prod/legacy"], run.OtherAws) { KmsKeyArn = "arn:aws:kms:eu-central-1:444455556666:key/one" },
            UseOfParams(run)]));

    private static BackendUse UseOfDefault(Recorded run) => new(Default, ["prod/db", "prod/ca"], run.Aws);

    private static BackendUse UseOfParams(Recorded run) => new(Params, ["/prod/flag"], run.Aws);

    private static ApplicationStores Create(Recorded run, ImmutableArray<BackendUse> uses) => new(
        "shop-stores",
        new ApplicationStoresArgs
        {
            Application = "shop",
            Namespace = "production",
            Cluster = new("prod-eu", "https://oidc.example.com/id/ABC", new("eso", "operator")),
            Uses = uses,
        },
        run.Options);
}
