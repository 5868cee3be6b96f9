using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Pulumi;
using Pulumi.Gcp.SecretManager;
using SecretsLadder.Components.Stores;

namespace SecretsLadder.Components.Tests.Stores;

public sealed class GcpSecretEntryTests
{
    private const string Secret = "shop-session-secret";
    private const string Version = "shop-session-version";

    [Fact]
    public void Ctor_EnsureDefaultValues() => Assert.Empty(Required.NotBy<GcpSecretEntryArgs>());

    [Fact]
    public async Task Ctor_Component_HasItsToken() => Assert.Equal("secrets-ladder:stores:GcpSecretEntry", (await RunAsync()).TypeOf("shop-session"));

    [Fact]
    public async Task Ctor_Component_CreatesAnEntryAndItsVersion() => Assert.Equal(["shop-session", Secret, Version], (await RunAsync()).Names);

    [Theory]
    [InlineData(Secret)]
    [InlineData(Version)]
    public async Task Ctor_Child_BelongsToTheComponent(string child) =>
        Assert.Equal("shop-session", (await RunAsync()).OptionsOf(child).Parent!.GetResourceName());

    [Theory]
    [InlineData(Secret)]
    [InlineData(Version)]
    public async Task Ctor_Child_UsesTheProviderOfTheCaller(string child) => Assert.Equal("gcp", (await RunAsync()).ProviderOf(child));

    [Theory]
    [InlineData(Secret)]
    [InlineData(Version)]
    public async Task Ctor_Child_WaitsForWhatTheCallerWaitsFor(string child) =>
        Assert.Equal(["earlier"], await (await RunAsync()).DependenciesOf(child));

    [Fact]
    public async Task Ctor_FixedName_IsDeletedBeforeItIsReplaced() =>
        Assert.True(((CustomResourceOptions)(await RunAsync()).OptionsOf(Secret)).DeleteBeforeReplace);

    [Fact]
    public async Task Ctor_Secret_HasNamePlaceAndLabels() => Assert.Equal(
        SortedJson.OfYaml(
            """
            project: acme-secrets
            secretId: shop-session
            replication: { auto: {} }
            labels: { managed-by: secrets-ladder, part-of: shop }
            """),
        SortedJson.Of((object)(await RunAsync()).InputsOf(Secret)));

    [Fact]
    public async Task Ctor_LocationsOfReplicas_AreTheSecrets() => Assert.Equal(
        SortedJson.OfYaml("userManaged: { replicas: [{ location: europe-west1 }, { location: europe-west3 }] }"),
        SortedJson.Of(
            (await RunAsync(BackendForms.Gcp with { ReplicaLocations = ["europe-west1", "europe-west3"] })).InputsOf(Secret)["replication"]));

    [Fact]
    public async Task Ctor_RegionalSecret_HasItsRegionAndNoReplication() => Assert.Equal(
        SortedJson.OfYaml(
            """
            project: acme-secrets
            location: europe-west3
            secretId: shop-session
            labels: { managed-by: secrets-ladder, part-of: shop }
            """),
        SortedJson.Of((object)(await RunAsync(Regional)).InputsOf(Secret)));

    [Fact]
    public async Task Ctor_RegionalVersion_IsOfTheRegionalSecret() => Assert.Equal(
        SortedJson.Of(new { secret = "projects/acme-secrets/locations/europe-west3/secrets/shop-session", secretData = "word" }),
        SortedJson.Of((object)(await RunAsync(Regional)).InputsOf(Version)));

    [Fact]
    public async Task Ctor_SecretDataOfARegion_IsSecret() =>
        Assert.True(await Output.IsSecretAsync((await RunAsync(Regional)).ArgsOf<RegionalSecretVersionArgs>(Version).SecretData!.ToOutput()));

    [Fact]
    public async Task Ctor_WholeEntry_IsTheValueItself() => Assert.Equal(
        SortedJson.Of(new { secret = "projects/acme-secrets/secrets/shop-session", secretData = "word" }),
        SortedJson.Of((object)(await RunAsync(EntryValues.Whole)).InputsOf(Version)));

    [Fact]
    public async Task Ctor_SeveralProperties_AreAJsonObject() => Assert.Equal(
        SortedJson.OfYaml("""{ key: "a\"b", other: "ü+/" }"""),
        SortedJson.Of(JsonNode.Parse((string)(await RunAsync()).InputsOf(Version)["secretData"])));

    [Fact]
    public async Task Ctor_OneProperty_IsAJsonObject() =>
        Assert.Equal("""{"key":"word"}""", (await RunAsync(EntryValues.Of(("key", "word")))).InputsOf(Version)["secretData"]);

    [Fact]
    public async Task Ctor_SecretData_IsSecret() =>
        Assert.True(await Output.IsSecretAsync((await RunAsync()).ArgsOf<SecretVersionArgs>(Version).SecretData!.ToOutput()));

    [Theory]
    [InlineData("values")]
    public async Task Ctor_Component_RegistersNoValue(string input) => Assert.DoesNotContain(input, (await RunAsync()).InputsOf("shop-session").Keys);

    [Fact]
    public async Task Ctor_EntryOfNoApplication_IsThePlatforms() => Assert.Equal(
        SortedJson.OfYaml("{ managed-by: secrets-ladder }"),
        SortedJson.Of((await Recorded.RunAsync(run => Create(run, EntryValues.Whole, application: null))).InputsOf(Secret)["labels"]));

    [Fact]
    public async Task Ctor_NoValue_IsRefused() => Assert.Equal(
        "the entry 'shop-session' has no value; the stack creates an entry only with generated values",
        await Recorded.RefusalAsync(run => Create(run, EntryValues.Of())));

    [Fact]
    public async Task Ctor_PreviewWithAnUnknownValue_LeavesItUnknown() =>
        Assert.DoesNotContain("secretData", (await UnknownAsync()).InputsOf(Version).Keys);

    [Fact]
    public async Task Ctor_PreviewWithAnUnknownValue_KnowsTheEntry() => Assert.Equal(
        SortedJson.Of((object)(await RunAsync()).InputsOf(Secret)),
        SortedJson.Of((object)(await UnknownAsync()).InputsOf(Secret)));

    [Fact]
    public async Task Ctor_PreviewWithKnownValues_KnowsThem() => Assert.Equal(
        (await RunAsync()).InputsOf(Version)["secretData"],
        (await Recorded.RunAsync(run => Create(run, EntryValues.Properties), isPreview: true)).InputsOf(Version)["secretData"]);

    private static GcpSecretBackend Regional => BackendForms.Gcp with { Location = "europe-west3" };

    private static Task<Recorded> RunAsync() => RunAsync(EntryValues.Properties);

    private static Task<Recorded> RunAsync(GcpSecretBackend backend) => Recorded.RunAsync(run => Create(run, EntryValues.Whole, backend: backend));

    private static Task<Recorded> RunAsync(ImmutableSortedDictionary<string, Output<string>> values) => Recorded.RunAsync(run => Create(run, values));

    private static Task<Recorded> UnknownAsync() => Recorded.RunAsync(run => Create(run, EntryValues.Unknown(run)), isPreview: true);

    private static GcpSecretEntry Create(
        Recorded run, ImmutableSortedDictionary<string, Output<string>> values, string? application = "shop", GcpSecretBackend? backend = null) =>
            new(
        "shop-session",
        new GcpSecretEntryArgs { Application = application, Backend = backend ?? BackendForms.Gcp, Entry = "shop-session", Values = values },
        run.With(run.Gcp));
}
