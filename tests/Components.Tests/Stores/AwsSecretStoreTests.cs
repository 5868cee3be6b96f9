using System.Text.Json;
using SecretsLadder.Components.Identity;
using SecretsLadder.Components.Stores;
using SecretsLadder.Shared;

namespace SecretsLadder.Components.Tests.Stores;

public sealed class AwsSecretStoreTests
{
    private const string Store = "shop-default-store";

    [Fact]
    public void Ctor_EnsureDefaultValues() => Assert.Empty(Required.NotBy<AwsSecretStoreArgs>());

    [Fact]
    public async Task Ctor_Component_HasItsToken() => Assert.Equal("secrets-ladder:stores:AwsSecretStore", (await RunAsync()).TypeOf("shop-default"));

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

    [Theory]
    [InlineData(AwsSecretService.SecretsManager, "service\":\"SecretsManager\"")]
    [InlineData(AwsSecretService.ParameterStore, "service\":\"ParameterStore\"")]
    public async Task Ctor_Service_IsAsTheOperatorNamesIt(AwsSecretService service, string expected) =>
        Assert.Contains(expected, JsonSerializer.Serialize((await RunAsync(service)).InputsOf(Store)), StringComparison.Ordinal);

    [SharedDataTheory]
    [InlineData(AwsSecretService.SecretsManager)]
    [InlineData(AwsSecretService.ParameterStore)]
    public async Task Ctor_Store_IsAManifestThatTheOperatorKnows(AwsSecretService service) =>
        Assert.Empty(CrdSchemas.All.Violations(JsonSerializer.SerializeToNode((await RunAsync(service)).InputsOf(Store))));

    [Fact]
    public async Task Ctor_Preview_IsTheSameStore() => Assert.Equal(
        SortedJson.Of((object)(await RunAsync()).InputsOf(Store)),
        SortedJson.Of((object)(await Recorded.RunAsync(run => Create(run, AwsSecretService.SecretsManager), isPreview: true)).InputsOf(Store)));

    private static Task<Recorded> RunAsync(AwsSecretService service = AwsSecretService.SecretsManager) =>
        Recorded.RunAsync(run => Create(run, service));

    private static AwsSecretStore Create(Recorded run, AwsSecretService service) => new(
        "shop-default",
        new AwsSecretStoreArgs
        {
            Application = "shop",
            Namespace = "production",
            StoreName = "shop.default",
            Service = service,
            Region = "eu-west-1",
            ServiceAccount = "shop-secrets",
        },
        run.Options);
}
