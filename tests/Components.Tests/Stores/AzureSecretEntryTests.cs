using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Pulumi;
using Pulumi.AzureNative.KeyVault;
using Pulumi.Utilities;
using SecretsLadder.Components.Stores;

namespace SecretsLadder.Components.Tests.Stores;

public sealed class AzureSecretEntryTests
{
    private const string Secret = "shop-session-secret";

    [Fact]
    public void Ctor_EnsureDefaultValues() => Assert.Empty(Required.NotBy<AzureSecretEntryArgs>());

    [Fact]
    public async Task Ctor_Component_HasItsToken() =>
        Assert.Equal("secrets-ladder:stores:AzureSecretEntry", (await RunAsync()).TypeOf("shop-session"));

    [Fact]
    public async Task Ctor_Component_CreatesOneSecret() => Assert.Equal(["shop-session", Secret], (await RunAsync()).Names);

    [Fact]
    public async Task Ctor_Secret_BelongsToTheComponent() =>
        Assert.Equal("shop-session", (await RunAsync()).OptionsOf(Secret).Parent!.GetResourceName());

    [Fact]
    public async Task Ctor_Secret_UsesTheProviderOfTheCaller() => Assert.Equal("azure", (await RunAsync()).ProviderOf(Secret));

    [Fact]
    public async Task Ctor_Secret_WaitsForWhatTheCallerWaitsFor() => Assert.Equal(["earlier"], await (await RunAsync()).DependenciesOf(Secret));

    [Fact]
    public async Task Ctor_WholeEntry_IsTheValueItselfInItsVault() => Assert.Equal(
        SortedJson.OfYaml(
            """
            resourceGroupName: secrets
            vaultName: shop-prod
            secretName: shop-session
            properties: { value: word }
            tags: { managed-by: secrets-ladder, part-of: shop }
            """),
        SortedJson.Of((object)(await RunAsync(EntryValues.Whole)).InputsOf(Secret)));

    [Fact]
    public async Task Ctor_SeveralProperties_AreAJsonObject() =>
        Assert.Equal(SortedJson.OfYaml("""{ key: "a\"b", other: "ü+/" }"""), SortedJson.Of(JsonNode.Parse(ValueOf(await RunAsync()))));

    [Fact]
    public async Task Ctor_OneProperty_IsAJsonObject() =>
        Assert.Equal("""{"key":"word"}""", ValueOf(await RunAsync(EntryValues.Of(("key", "word")))));

    /// <summary>The package marks nothing here.</summary>
    [Fact]
    public async Task Ctor_Value_IsSecret()
    {
        var properties = await OutputUtilities.GetValueAsync((await RunAsync()).ArgsOf<SecretArgs>(Secret).Properties.ToOutput());

        Assert.True(await Output.IsSecretAsync(properties.Value!.ToOutput()));
    }

    [Fact]
    public async Task Ctor_ValueThatNobodyMarked_IsSecretToo()
    {
        var recorded = await RunAsync(ImmutableSortedDictionary<string, Output<string>>.Empty.Add("", Output.Create("word")));
        var properties = await OutputUtilities.GetValueAsync(recorded.ArgsOf<SecretArgs>(Secret).Properties.ToOutput());

        Assert.True(await Output.IsSecretAsync(properties.Value!.ToOutput()));
    }

    [Theory]
    [InlineData("values")]
    [InlineData("vault")]
    public async Task Ctor_Component_RegistersNoValue(string input) => Assert.DoesNotContain(input, (await RunAsync()).InputsOf("shop-session").Keys);

    [Fact]
    public async Task Ctor_EntryOfNoApplication_IsThePlatforms() => Assert.Equal(
        SortedJson.OfYaml("{ managed-by: secrets-ladder }"),
        SortedJson.Of((await Recorded.RunAsync(run => Create(run, EntryValues.Whole, application: null))).InputsOf(Secret)["tags"]));

    [Fact]
    public async Task Ctor_NoValue_IsRefused() => Assert.Equal(
        "the entry 'shop-session' has no value; the stack creates an entry only with generated values",
        await Recorded.RefusalAsync(run => Create(run, EntryValues.Of())));

    [Fact]
    public async Task Ctor_PreviewWithAnUnknownValue_LeavesItUnknown() =>
        Assert.DoesNotContain("properties", (await UnknownAsync()).InputsOf(Secret).Keys);

    [Fact]
    public async Task Ctor_PreviewWithAnUnknownValue_KnowsTheName() =>
        Assert.Equal("shop-session", (await UnknownAsync()).InputsOf(Secret)["secretName"]);

    [Fact]
    public async Task Ctor_PreviewWithKnownValues_IsTheSame() => Assert.Equal(
        SortedJson.Of((object)(await RunAsync()).InputsOf(Secret)),
        SortedJson.Of((object)(await Recorded.RunAsync(run => Create(run, EntryValues.Properties), isPreview: true)).InputsOf(Secret)));

    private static string ValueOf(Recorded recorded) =>
        (string)((ImmutableDictionary<string, object>)recorded.InputsOf(Secret)["properties"])["value"];

    private static Task<Recorded> RunAsync() => RunAsync(EntryValues.Properties);

    private static Task<Recorded> RunAsync(ImmutableSortedDictionary<string, Output<string>> values) => Recorded.RunAsync(run => Create(run, values));

    private static Task<Recorded> UnknownAsync() => Recorded.RunAsync(run => Create(run, EntryValues.Unknown(run)), isPreview: true);

    private static AzureSecretEntry Create(Recorded run, ImmutableSortedDictionary<string, Output<string>> values, string? application = "shop") =>
        new(
        "shop-session",
        new AzureSecretEntryArgs { Application = application, Vault = BackendForms.KeyVault, Entry = "shop-session", Values = values },
        run.With(run.Azure));
}
