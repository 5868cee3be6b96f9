using System.Text.Json;
using Pulumi;
using Pulumi.Utilities;
using SecretsLadder.Components.Stores;
using SecretsLadder.Shared;

namespace SecretsLadder.Components.Tests.Stores;

public sealed class SecretStoreTests
{
    private const string Store = "shop-default-store";

    [Fact]
    public void Ctor_EnsureDefaultValues() => Assert.Empty(Required.NotBy<SecretStoreArgs>());

    [Fact]
    public async Task Ctor_Component_HasItsToken() => Assert.Equal("secrets-ladder:stores:SecretStore", (await RunAsync()).TypeOf("shop-default"));

    [Fact]
    public async Task Ctor_Component_WasAStoreOfAwsOnce() => Assert.Equal(
        "secrets-ladder:stores:AwsSecretStore",
        await OutputUtilities.GetValueAsync((await AliasAsync()).Type!.ToOutput()));

    [Fact]
    public async Task Ctor_Component_WasThatUnderItsNameAndParent()
    {
        var alias = await AliasAsync();

        Assert.Equal((null, null, null, null, false), (alias.Name, alias.Urn, alias.Parent, alias.ParentUrn, alias.NoParent));
    }

    [Fact]
    public async Task Ctor_Store_HasNoFormerIdentityOfItsOwn() => Assert.Empty((await RunAsync()).OptionsOf(Store).Aliases);

    [Fact]
    public async Task Ctor_AliasOfTheCaller_StaysBesideIt() => Assert.Equal(
        2,
        (await Recorded.RunAsync(run => Create(run, BackendForms.Aws, new ComponentResourceOptions { Aliases = { new Alias { Name = "shop" } } })))
            .OptionsOf("shop-default").Aliases.Count);

    [Fact]
    public async Task Ctor_Component_CreatesOneStore() => Assert.Equal(["shop-default", Store], (await RunAsync()).Names);

    [Fact]
    public async Task Ctor_Store_BelongsToTheComponent() =>
        Assert.Equal("shop-default", (await RunAsync()).OptionsOf(Store).Parent!.GetResourceName());

    [Fact]
    public async Task Ctor_Store_UsesTheProviderOfTheCaller() => Assert.Equal("kubernetes", (await RunAsync()).ProviderOf(Store));

    [Fact]
    public async Task Ctor_Store_WaitsForWhatTheCallerWaitsFor() => Assert.Equal(["earlier"], await (await RunAsync()).DependenciesOf(Store));

    [Fact]
    public async Task Ctor_Store_ReadsAsTheReaderOfItsNamespace() => Assert.Equal(
        SortedJson.OfYaml(
            """
            apiVersion: external-secrets.io/v1
            kind: SecretStore
            metadata:
              name: shop.default
              namespace: production
              labels: { app.kubernetes.io/managed-by: secrets-ladder, app.kubernetes.io/part-of: shop }
              annotations: { pulumi.com/waitFor: "condition=Ready", pulumi.com/timeoutSeconds: "300" }
            spec:
              provider:
                aws:
                  service: SecretsManager
                  region: eu-west-1
                  sessionTagsPolicy: None
                  auth: { jwt: { serviceAccountRef: { name: shop-secrets } } }
            """),
        SortedJson.Of((object)(await RunAsync()).InputsOf(Store)));

    [Fact]
    public async Task Ctor_Credential_SaysWhenItEnds() => Assert.Equal(
        SortedJson.OfYaml(
            """{ pulumi.com/waitFor: "condition=Ready", pulumi.com/timeoutSeconds: "300", secrets-ladder/credential-expires: "2027-03-01" }"""),
        SortedJson.Of(JsonSerializer.SerializeToNode((await RunAsync("azure by a password")).InputsOf(Store)["metadata"])!["annotations"]));

    [Theory]
    [MemberData(nameof(BackendForms.Names), MemberType = typeof(BackendForms))]
    public async Task Ctor_Backend_IsTheOnlySpec(string form) => Assert.Equal(
        SortedJson.Of(new { provider = BackendForms.Of(form).StoreProvider(BackendForms.Reader) }),
        SortedJson.Of((await RunAsync(form)).InputsOf(Store)["spec"]));

    [SharedDataTheory]
    [MemberData(nameof(BackendForms.Names), MemberType = typeof(BackendForms))]
    public async Task Ctor_Store_IsAManifestThatTheOperatorKnows(string form) =>
        Assert.Empty(CrdSchemas.All.Violations(JsonSerializer.SerializeToNode((await RunAsync(form)).InputsOf(Store))));

    /// <summary>The operator refuses one.</summary>
    [Theory]
    [MemberData(nameof(BackendForms.Names), MemberType = typeof(BackendForms))]
    public async Task Ctor_Store_NamesNoNamespaceInItsReferences(string form) => AssertEach.Of(
        BackendForms.NamespacesOfReferences(JsonSerializer.SerializeToNode((await RunAsync(form)).InputsOf(Store)["spec"])),
        Assert.Null);

    [Theory]
    [MemberData(nameof(BackendForms.Names), MemberType = typeof(BackendForms))]
    public async Task Ctor_Store_HasAReference(string form) =>
        Assert.NotEmpty(BackendForms.NamespacesOfReferences(JsonSerializer.SerializeToNode((await RunAsync(form)).InputsOf(Store)["spec"])));

    [Theory]
    [MemberData(nameof(BackendForms.Names), MemberType = typeof(BackendForms))]
    public async Task Ctor_Preview_IsTheSameStore(string form) => Assert.Equal(
        SortedJson.Of((object)(await RunAsync(form)).InputsOf(Store)),
        SortedJson.Of((object)(await Recorded.RunAsync(run => Create(run, BackendForms.Of(form)), isPreview: true)).InputsOf(Store)));

    [Theory]
    [InlineData("backend")]
    [InlineData("reader")]
    public async Task Ctor_Component_RegistersNoStructure(string input) =>
        Assert.DoesNotContain(input, (await RunAsync()).InputsOf("shop-default").Keys);

    private static async Task<Alias> AliasAsync() =>
        await OutputUtilities.GetValueAsync(Assert.Single((await RunAsync()).OptionsOf("shop-default").Aliases).ToOutput());

    private static Task<Recorded> RunAsync() => Recorded.RunAsync(run => Create(run, BackendForms.Aws));

    private static Task<Recorded> RunAsync(string form) => Recorded.RunAsync(run => Create(run, BackendForms.Of(form)));

    private static SecretStore Create(Recorded run, SecretBackend backend, ComponentResourceOptions? options = null) => new(
        "shop-default",
        new SecretStoreArgs
        {
            Application = "shop",
            Namespace = "production",
            StoreName = "shop.default",
            Backend = backend,
            Reader = BackendForms.Reader,
        },
        ComponentResourceOptions.Merge(run.Options, options));
}
