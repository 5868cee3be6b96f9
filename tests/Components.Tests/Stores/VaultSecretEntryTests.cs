using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Pulumi;
using Pulumi.Vault.kv;
using SecretsLadder.Components.Identity;
using SecretsLadder.Components.Stores;

namespace SecretsLadder.Components.Tests.Stores;

public sealed class VaultSecretEntryTests
{
    private const string Secret = "shop-session-secret";

    [Fact]
    public void Ctor_EnsureDefaultValues() => Assert.Empty(Required.NotBy<VaultSecretEntryArgs>());

    [Fact]
    public async Task Ctor_Component_HasItsToken() =>
        Assert.Equal("secrets-ladder:stores:VaultSecretEntry", (await RunAsync()).TypeOf("shop-session"));

    [Fact]
    public async Task Ctor_Component_CreatesOneSecret() => Assert.Equal(["shop-session", Secret], (await RunAsync()).Names);

    [Fact]
    public async Task Ctor_Secret_BelongsToTheComponent() =>
        Assert.Equal("shop-session", (await RunAsync()).OptionsOf(Secret).Parent!.GetResourceName());

    [Fact]
    public async Task Ctor_Secret_UsesTheProviderOfTheCaller() => Assert.Equal("vault", (await RunAsync()).ProviderOf(Secret));

    [Fact]
    public async Task Ctor_Secret_WaitsForWhatTheCallerWaitsFor() => Assert.Equal(["earlier"], await (await RunAsync()).DependenciesOf(Secret));

    [Fact]
    public async Task Ctor_FixedName_IsDeletedBeforeItIsReplaced() =>
        Assert.True(((CustomResourceOptions)(await RunAsync()).OptionsOf(Secret)).DeleteBeforeReplace);

    /// <summary>An entry of a KV engine is a map, so that a text alone could not be one.</summary>
    [Fact]
    public async Task Ctor_WholeEntry_IsUnderTheNameThatStoresReadItBy() => Assert.Equal(
        SortedJson.OfYaml("""{ mount: secret, name: prod/shop/session, dataJson: '{"value":"word"}' }"""),
        SortedJson.Of((object)(await RunAsync(EntryValues.Whole)).InputsOf(Secret)));

    [Fact]
    public async Task Ctor_EntryOfVersion1_IsWrittenBelowTheMount() => Assert.Equal(
        SortedJson.OfYaml("""{ path: secret/prod/shop/session, dataJson: '{"value":"word"}' }"""),
        SortedJson.Of((object)(await RunAsync(Version1)).InputsOf(Secret)));

    [Fact]
    public async Task Ctor_DataJsonOfVersion1_IsSecret() =>
        Assert.True(await Output.IsSecretAsync((await RunAsync(Version1)).ArgsOf<SecretArgs>(Secret).DataJson!.ToOutput()));

    [Fact]
    public async Task Ctor_SeveralProperties_AreAJsonObject() => Assert.Equal(
        SortedJson.OfYaml("""{ key: "a\"b", other: "ü+/" }"""),
        SortedJson.Of(JsonNode.Parse((string)(await RunAsync()).InputsOf(Secret)["dataJson"])));

    [Fact]
    public async Task Ctor_OneProperty_IsAJsonObject() =>
        Assert.Equal("""{"key":"word"}""", (await RunAsync(EntryValues.Of(("key", "word")))).InputsOf(Secret)["dataJson"]);

    [Fact]
    public async Task Ctor_DataJson_IsSecret() =>
        Assert.True(await Output.IsSecretAsync((await RunAsync()).ArgsOf<SecretV2Args>(Secret).DataJson!.ToOutput()));

    [Fact]
    public async Task Ctor_VaultNamespace_IsTheProvidersAlone() => Assert.DoesNotContain(
        "namespace",
        (await Recorded.RunAsync(run => Create(run, EntryValues.Whole, BackendForms.Vault with { VaultNamespace = "team-a" })))
            .InputsOf(Secret).Keys);

    [Theory]
    [InlineData("values")]
    [InlineData("backend")]
    public async Task Ctor_Component_RegistersNoValue(string input) => Assert.DoesNotContain(input, (await RunAsync()).InputsOf("shop-session").Keys);

    [Fact]
    public async Task Ctor_NoValue_IsRefused() => Assert.Equal(
        "the entry 'prod/shop/session' has no value; the stack creates an entry only with generated values",
        await Recorded.RefusalAsync(run => Create(run, EntryValues.Of())));

    [Fact]
    public async Task Ctor_PreviewWithAnUnknownValue_LeavesItUnknown() =>
        Assert.DoesNotContain("dataJson", (await UnknownAsync()).InputsOf(Secret).Keys);

    [Fact]
    public async Task Ctor_PreviewWithAnUnknownValue_KnowsTheName() =>
        Assert.Equal("prod/shop/session", (await UnknownAsync()).InputsOf(Secret)["name"]);

    [Fact]
    public async Task Ctor_PreviewWithKnownValues_IsTheSame() => Assert.Equal(
        SortedJson.Of((object)(await RunAsync()).InputsOf(Secret)),
        SortedJson.Of((object)(await Recorded.RunAsync(run => Create(run, EntryValues.Properties), isPreview: true)).InputsOf(Secret)));

    private static VaultSecretBackend Version1 => BackendForms.Vault with { Version = KeyValueVersion.V1 };

    private static Task<Recorded> RunAsync(VaultSecretBackend backend) => Recorded.RunAsync(run => Create(run, EntryValues.Whole, backend));

    private static Task<Recorded> RunAsync() => RunAsync(EntryValues.Properties);

    private static Task<Recorded> RunAsync(ImmutableSortedDictionary<string, Output<string>> values) => Recorded.RunAsync(run => Create(run, values));

    private static Task<Recorded> UnknownAsync() => Recorded.RunAsync(run => Create(run, EntryValues.Unknown(run)), isPreview: true);

    private static VaultSecretEntry Create(
        Recorded run, ImmutableSortedDictionary<string, Output<string>> values, VaultSecretBackend? backend = null) => new(
        "shop-session",
        new VaultSecretEntryArgs { Application = "shop", Backend = backend ?? BackendForms.Vault, Entry = "prod/shop/session", Values = values },
        run.With(run.Vault));
}
