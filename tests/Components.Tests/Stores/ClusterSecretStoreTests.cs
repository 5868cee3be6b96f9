using System.Collections.Immutable;
using System.Text.Json;
using SecretsLadder.Components.Stores;
using SecretsLadder.Shared;

namespace SecretsLadder.Components.Tests.Stores;

public sealed class ClusterSecretStoreTests
{
    private const string Store = "shared-ca-store";

    [Fact]
    public void Ctor_EnsureDefaultValues() => Assert.Empty(Required.NotBy<ClusterSecretStoreArgs>());

    [Fact]
    public async Task Ctor_Component_HasItsToken() =>
        Assert.Equal("secrets-ladder:stores:ClusterSecretStore", (await RunAsync()).TypeOf("shared-ca"));

    [Fact]
    public async Task Ctor_Component_CreatesOneStore() => Assert.Equal(["shared-ca", Store], (await RunAsync()).Names);

    [Fact]
    public async Task Ctor_Store_BelongsToTheComponent() => Assert.Equal("shared-ca", (await RunAsync()).OptionsOf(Store).Parent!.GetResourceName());

    [Fact]
    public async Task Ctor_Store_UsesTheProviderOfTheCaller() => Assert.Equal("kubernetes", (await RunAsync()).ProviderOf(Store));

    [Fact]
    public async Task Ctor_Store_WaitsForWhatTheCallerWaitsFor() => Assert.Equal(["earlier"], await (await RunAsync()).DependenciesOf(Store));

    [Fact]
    public async Task Ctor_Store_ServesTheNamedNamespacesAlone() => Assert.Equal(
        SortedJson.OfYaml(
            """
            apiVersion: external-secrets.io/v1
            kind: ClusterSecretStore
            metadata:
              name: shared.ca
              labels: { app.kubernetes.io/managed-by: secrets-ladder }
              annotations: { pulumi.com/waitFor: "condition=Ready", pulumi.com/timeoutSeconds: "300" }
            spec:
              conditions: [{ namespaces: [production, staging] }]
              provider:
                aws:
                  service: SecretsManager
                  region: eu-west-1
                  sessionTagsPolicy: None
                  auth: { jwt: { serviceAccountRef: { name: shop-secrets, namespace: secrets-ladder } } }
            """),
        SortedJson.Of((object)(await RunAsync()).InputsOf(Store)));

    [Fact]
    public async Task Ctor_Credential_SaysWhenItEnds() => Assert.Equal(
        "2027-03-01",
        (string?)JsonSerializer.SerializeToNode(
            (await RunAsync("vault by a token")).InputsOf(Store)["metadata"])!["annotations"]!["secrets-ladder/credential-expires"]);

    [SharedDataTheory]
    [MemberData(nameof(BackendForms.Names), MemberType = typeof(BackendForms))]
    public async Task Ctor_Store_IsAManifestThatTheOperatorKnows(string form) =>
        Assert.Empty(CrdSchemas.All.Violations(JsonSerializer.SerializeToNode((await RunAsync(form)).InputsOf(Store))));

    /// <summary>The operator asks for it.</summary>
    [Theory]
    [MemberData(nameof(BackendForms.Names), MemberType = typeof(BackendForms))]
    public async Task Ctor_Store_NamesTheNamespaceInEveryReference(string form) => AssertEach.Of(
        BackendForms.NamespacesOfReferences(JsonSerializer.SerializeToNode((await RunAsync(form)).InputsOf(Store)["spec"])),
        space => Assert.Equal("secrets-ladder", space));

    [Theory]
    [MemberData(nameof(BackendForms.Names), MemberType = typeof(BackendForms))]
    public async Task Ctor_Preview_IsTheSameStore(string form) => Assert.Equal(
        SortedJson.Of((object)(await RunAsync(form)).InputsOf(Store)),
        SortedJson.Of((object)(await Recorded.RunAsync(run => Create(run, BackendForms.Of(form)), isPreview: true)).InputsOf(Store)));

    [Fact]
    public async Task Ctor_NoNamespace_IsRefused() => Assert.Equal(
        "the ClusterSecretStore 'shared.ca' names no namespace and would serve all; name those that may use it",
        await Recorded.RefusalAsync(run => Create(run, BackendForms.Aws, namespaces: [])));

    [Theory]
    [MemberData(nameof(BackendForms.Names), MemberType = typeof(BackendForms))]
    public async Task Ctor_ReaderWithoutItsNamespace_IsRefused(string form) => Assert.Equal(
        "the ClusterSecretStore 'shared.ca' names a reader without its namespace, which the operator refuses; name it",
        await Recorded.RefusalAsync(run => Create(run, BackendForms.Of(form), reader: BackendForms.Reader)));

    [Theory]
    [InlineData("backend")]
    [InlineData("reader")]
    [InlineData("namespaces")]
    public async Task Ctor_Component_RegistersNoStructure(string input) =>
        Assert.DoesNotContain(input, (await RunAsync()).InputsOf("shared-ca").Keys);

    private static Task<Recorded> RunAsync() => Recorded.RunAsync(run => Create(run, BackendForms.Aws));

    private static Task<Recorded> RunAsync(string form) => Recorded.RunAsync(run => Create(run, BackendForms.Of(form)));

    private static ClusterSecretStore Create(
        Recorded run, SecretBackend backend, ImmutableArray<string>? namespaces = null, StoreAccount? reader = null) => new(
        "shared-ca",
        new ClusterSecretStoreArgs
        {
            StoreName = "shared.ca",
            Namespaces = namespaces ?? ["production", "staging"],
            Backend = backend,
            Reader = reader ?? BackendForms.ReaderOfTheCluster,
        },
        run.Options);
}
