using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi;
using Pulumi.Aws.SecretsManager;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Identity;
using SecretsLadder.Components.Levels;
using SecretsLadder.Components.Stores;

namespace SecretsLadder.Components.Tests.Levels;

/// <summary><see cref="ApplicationSecrets"/> of which some or all Secrets come from a backend.</summary>
public sealed class ExternalApplicationSecretsTests
{
    private const string Database = "shop/shop-db-external-secret";
    private const string Session = "shop/shop-session-external-secret";
    private const string SessionPlain = "shop/shop-session-secret";
    private const string SessionKey = "shop/shop-session/SESSION_KEY";
    private const string Entry = "shop/entry/session";

    private static readonly ImmutableDictionary<string, string> NoEntries = ImmutableDictionary<string, string>.Empty;
    private static readonly AwsSecretBackend Backend = new("default", AwsSecretService.SecretsManager, "111122223333", "eu-west-1");
    private static readonly ContractKey Generated = new("SESSION_KEY", new("session", "key"), Generate: 48);
    private static readonly SecretContract SessionContract = new() { Name = "shop-session", Keys = [Generated] };
    private static readonly SecretContract DatabaseContract = new() { Name = "shop-db", Keys = [new("password", new("db", "password"))] };

    private static readonly ContractDelivery ExternalDatabase =
        new(DatabaseContract, DeliveryKind.External, "default", NoEntries.Add("db", "prod/shop/db"));

    private static readonly ContractDelivery ExternalSession =
        new(SessionContract, DeliveryKind.External, "default", NoEntries.Add("session", "prod/shop/session"));

    private static readonly ContractDelivery PlainSession = new(SessionContract, DeliveryKind.Plain, Backend: null, NoEntries);

    [Fact]
    public async Task Ctor_ContractsOfTwoKinds_AreDeliveredEachByItsOwn() => Assert.Equal(
        ["secrets-ladder:delivery:ExternalSecretDelivery", "secrets-ladder:delivery:PlainSecret"],
        (await MixedAsync()).Names.Select((await MixedAsync()).TypeOf).Where(type =>
            type!.StartsWith("secrets-ladder:delivery:", StringComparison.Ordinal)));

    [Fact]
    public async Task Ctor_ExternalContract_NeedsNoValue() => Assert.Contains(Database, (await MixedAsync()).Names);

    [Fact]
    public async Task Ctor_PlainContractBesideAnExternalOne_IsGenerated() => Assert.Equal(
        $"random-{SessionKey}",
        Encoding.UTF8.GetString(Convert.FromBase64String(
            (string)((ImmutableDictionary<string, object>)(await MixedAsync()).InputsOf(SessionPlain)["data"])["SESSION_KEY"])));

    [Fact]
    public async Task Ctor_ExternalContract_ReadsThroughTheStoreOfItsBackend() =>
        Assert.Equal("shop.default", (string?)Spec(await MixedAsync(), Database)["secretStoreRef"]!["name"]);

    [Fact]
    public async Task Ctor_ExternalContract_ReadsItsEntry() =>
        Assert.Equal("prod/shop/db", (string?)Spec(await MixedAsync(), Database)["data"]![0]!["remoteRef"]!["key"]);

    [Fact]
    public async Task Ctor_StoreThatIsReadThrough_IsThere() => Assert.Equal(
        "shop.default",
        ((ImmutableDictionary<string, object>)(await MixedAsync()).InputsOf("shop-stores-default-store")["metadata"])["name"]);

    [Fact]
    public async Task Ctor_ExternalSecret_WaitsForTheStores() =>
        Assert.Equal(["earlier", "shop-stores"], await (await MixedAsync()).DependenciesOf(Database));

    [Fact]
    public async Task Ctor_ExternalSecretOfAProvisionedEntry_WaitsForItToo() =>
        Assert.Equal(["earlier", Entry, "shop-stores"], await (await ProvisionedAsync()).DependenciesOf(Session));

    [Fact]
    public async Task Ctor_PlainSecret_WaitsForNoStore() => Assert.Equal(["earlier"], await (await MixedAsync()).DependenciesOf(SessionPlain));

    [Theory]
    [InlineData(Database, "kubernetes")]
    [InlineData(SessionPlain, "takeover")]
    [InlineData("shop-stores-reader-role-role", "aws")]
    public async Task Ctor_Leaf_UsesItsProvider(string leaf, string provider) => Assert.Equal(provider, (await MixedAsync()).ProviderOf(leaf));

    [Theory]
    [InlineData(true, "Orphan")]
    [InlineData(false, "Owner")]
    public async Task Ctor_Handover_IsTheDeliveries(bool handover, string expected) => Assert.Equal(
        expected,
        (string?)Spec(await Recorded.RunAsync(run => Create(run, [ExternalDatabase], [], handover)), Database)["target"]!["creationPolicy"]);

    [Fact]
    public async Task Ctor_NoUses_HasNoStores() =>
        Assert.DoesNotContain("shop-stores", (await PlainAsync()).Names);

    [Fact]
    public async Task Ctor_UsesWithoutACluster_AreRefused() => Assert.Equal(
        "the application 'shop' uses a backend, but no cluster is given; set Cluster",
        await Recorded.RefusalAsync(run =>
            _ = new ApplicationSecrets("shop", ArgsOf(run, [ExternalDatabase], [], handover: false, cluster: null), run.Options)));

    [Fact]
    public async Task Ctor_ExternalWithoutProvisioning_GeneratesNothing() =>
        Assert.DoesNotContain(SessionKey, (await Recorded.RunAsync(run => Create(run, [ExternalSession], []))).Names);

    [Fact]
    public async Task Ctor_ProvisionedEntry_HoldsTheGeneratedValue() =>
        Assert.Equal($$"""{"key":"random-{{SessionKey}}"}""", (await ProvisionedAsync()).InputsOf($"{Entry}-version")["secretString"]);

    [Fact]
    public async Task Ctor_ProvisionedEntry_IsSecret() =>
        Assert.True(await Output.IsSecretAsync((await ProvisionedAsync()).ArgsOf<SecretVersionArgs>($"{Entry}-version").SecretString!.ToOutput()));

    [Fact]
    public async Task Ctor_ProvisionedEntry_HasItsFullName() =>
        Assert.Equal("prod/shop/session", (await ProvisionedAsync()).InputsOf($"{Entry}-secret")["name"]);

    [Fact]
    public async Task Ctor_ProvisionedEntry_HasItsRecoveryWindow() =>
        Assert.Equal(7.0, (await ProvisionedAsync()).InputsOf($"{Entry}-secret")["recoveryWindowInDays"]);

    [Theory]
    [InlineData($"{Entry}-secret")]
    [InlineData($"{Entry}-version")]
    public async Task Ctor_ProvisionedEntry_UsesTheProviderOfItsBackend(string leaf) =>
        Assert.Equal("other-aws", (await ProvisionedAsync()).ProviderOf(leaf));

    [Fact]
    public async Task Ctor_ProvisionedEntry_BelongsToTheApplication() =>
        Assert.Equal("shop", (await ProvisionedAsync()).OptionsOf(Entry).Parent!.GetResourceName());

    [Fact]
    public async Task Ctor_SuppliedValueForAProvisionedEntry_IsHeld() => Assert.Equal(
        """{"key":"mine"}""",
        (await Recorded.RunAsync(run => Create(run, [ExternalSession], [Provisioned(run)], supplied: "mine")))
            .InputsOf($"{Entry}-version")["secretString"]);

    [Fact]
    public async Task Ctor_ProvisionedEntryForTwoSecrets_GeneratesOneValue() => Assert.Single(
        (await Recorded.RunAsync(run => Create(run, [ExternalSession, PlainSession], [Provisioned(run)]))).Names,
        SessionKey);

    [Fact]
    public async Task Ctor_PasswordAtTwoLevels_HasOneIdentity() =>
        Assert.Equal((await PlainAsync()).IdentityOf(SessionKey), (await ProvisionedAsync()).IdentityOf(SessionKey));

    [Fact]
    public async Task Ctor_PasswordAtTwoLevels_HasTheSameInputs() => Assert.Equal(
        SortedJson.Of((object)(await PlainAsync()).InputsOf(SessionKey)),
        SortedJson.Of((object)(await ProvisionedAsync()).InputsOf(SessionKey)));

    [Fact]
    public async Task Ctor_PasswordAtTwoLevels_HasTheSameProvider() =>
        Assert.Equal((await PlainAsync()).ProviderOf(SessionKey), (await ProvisionedAsync()).ProviderOf(SessionKey));

    [Fact]
    public async Task Ctor_PasswordAtTwoLevels_WaitsForTheSame() =>
        Assert.Equal(await (await PlainAsync()).DependenciesOf(SessionKey), await (await ProvisionedAsync()).DependenciesOf(SessionKey));

    [Fact]
    public async Task Ctor_ApplicationAtTwoLevels_HasOneIdentity() =>
        Assert.Equal((await PlainAsync()).IdentityOf("shop"), (await ProvisionedAsync()).IdentityOf("shop"));

    [Fact]
    public async Task Ctor_SecretAtTwoLevels_HasTheSameName() => Assert.Equal(
        (string?)Spec(await ProvisionedAsync(), Session)["target"]!["name"],
        ((ImmutableDictionary<string, object>)(await PlainAsync()).InputsOf(SessionPlain)["metadata"])["name"]);

    [Fact]
    public async Task Ctor_SecretAtTwoLevels_HasTheSameType() => Assert.Equal(
        (string?)Spec(await ProvisionedAsync(), Session)["target"]!["template"]!["type"],
        (await PlainAsync()).InputsOf(SessionPlain)["type"]);

    [Fact]
    public async Task Ctor_SecretAtTwoLevels_HasTheSameLabels() => Assert.Equal(
        SortedJson.Of(Spec(await ProvisionedAsync(), Session)["target"]!["template"]!["metadata"]!["labels"]),
        SortedJson.Of(((ImmutableDictionary<string, object>)(await PlainAsync()).InputsOf(SessionPlain)["metadata"])["labels"]));

    [Theory]
    [InlineData("uses")]
    [InlineData("provisioned")]
    [InlineData("cluster")]
    [InlineData("values")]
    public async Task Ctor_Component_RegistersNoStructure(string input) =>
        Assert.DoesNotContain(input, (await ProvisionedAsync()).InputsOf("shop").Keys);

    [Fact]
    public async Task Ctor_Preview_LeavesTheGeneratedEntryUnknown() => Assert.DoesNotContain(
        "secretString",
        (await Recorded.RunAsync(run => Create(run, [ExternalSession], [Provisioned(run)]), isPreview: true)).InputsOf($"{Entry}-version").Keys);

    [Fact]
    public async Task Ctor_Preview_KnowsTheExternalSecret() => Assert.Equal(
        SortedJson.Of((object)(await ProvisionedAsync()).InputsOf(Session)),
        SortedJson.Of(
            (object)(await Recorded.RunAsync(run => Create(run, [ExternalSession], [Provisioned(run)]), isPreview: true)).InputsOf(Session)));

    private static JsonNode Spec(Recorded recorded, string name) => JsonSerializer.SerializeToNode(recorded.InputsOf(name)["spec"])!;

    private static Task<Recorded> MixedAsync() => Recorded.RunAsync(run => Create(run, [ExternalDatabase, PlainSession], []));

    private static Task<Recorded> ProvisionedAsync() => Recorded.RunAsync(run => Create(run, [ExternalSession], [Provisioned(run)]));

    private static Task<Recorded> PlainAsync() => Recorded.RunAsync(run => _ = new ApplicationSecrets(
        "shop",
        new ApplicationSecretsArgs
        {
            Application = "shop",
            Namespace = "production",
            Deliveries = [PlainSession],
            Values = new Dictionary<SecretKeyName, Output<string>>(),
            TakeoverProvider = run.Takeover,
        },
        run.Options));

    private static ProvisionedEntry Provisioned(Recorded run) =>
        new("session", "prod/shop/session", [("shop-session", Generated)], new(Backend, run.OtherAws, RecoveryWindowInDays: 7));

    private static ApplicationSecrets Create(
        Recorded run, ImmutableArray<ContractDelivery> deliveries, ImmutableArray<ProvisionedEntry> provisioned, bool handover = false,
        string? supplied = null) => new(
        "shop",
        ArgsOf(run, deliveries, provisioned, handover, new("prod-eu", "https://oidc.example.com/id/ABC", new("eso", "operator")), supplied),
        run.Options);

    private static ApplicationSecretsArgs ArgsOf(
        Recorded run,
        ImmutableArray<ContractDelivery> deliveries,
        ImmutableArray<ProvisionedEntry> provisioned,
        bool handover,
        WorkloadCluster? cluster,
        string? supplied = null) => new()
        {
            Application = "shop",
            Namespace = "production",
            Deliveries = deliveries,
            Values = new[] { supplied }.OfType<string>().ToDictionary(_ => new SecretKeyName("shop-session", "SESSION_KEY"), Output.CreateSecret),
            TakeoverProvider = run.Takeover,
            Uses = [new(Backend, [.. deliveries.SelectMany(delivery => delivery.Entries.Values)], run.Aws)],
            Provisioned = provisioned,
            Cluster = cluster,
            Handover = handover,
        };
}
