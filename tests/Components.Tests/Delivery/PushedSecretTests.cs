using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi;
using SecretsLadder.Components.Delivery;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Stores;
using SecretsLadder.Components.Tests.Stores;
using SecretsLadder.Shared;

namespace SecretsLadder.Components.Tests.Delivery;

public sealed class PushedSecretTests
{
    private const string Push = "shop/push/db-push-secret";

    private static readonly SecretContract Contract = new()
    {
        Name = "db-credentials",
        Keys = [new("username", new("db", "username")), new("CA", new("ca"))],
        DerivedKeys = [new("url", Template.Parse("pg://{{ .username }}@db"))],
    };

    [Fact]
    public void Ctor_EnsureDefaultValues() =>
        Assert.Equal((null, null), (ArgsOf(BackendForms.Aws).WholeProperty, new PushedSecretArgs
        {
            Application = "shop",
            Namespace = "production",
            Contract = Contract,
            Store = "shop.default.writer",
            SourceDigest = "",
            Entries = [],
        }.Metadata));

    [Fact]
    public void Ctor_Args_RequireTheRest() => Assert.Equal(["WholeProperty", "Metadata"], Required.NotBy<PushedSecretArgs>());

    [Fact]
    public void Interval_IsFiveMinutes() => Assert.Equal(TimeSpan.FromMinutes(5), PushedSecret.Interval);

    [Fact]
    public async Task Ctor_Component_HasItsToken() =>
        Assert.Equal("secrets-ladder:delivery:PushedSecret", (await RunAsync(BackendForms.Aws)).TypeOf("shop/push/db"));

    [Fact]
    public async Task Ctor_Component_CreatesOnePushSecret() => Assert.Equal(["shop/push/db", Push], (await RunAsync(BackendForms.Aws)).Names);

    [Fact]
    public async Task Ctor_PushSecret_BelongsToTheComponent() =>
        Assert.Equal("shop/push/db", (await RunAsync(BackendForms.Aws)).OptionsOf(Push).Parent!.GetResourceName());

    [Fact]
    public async Task Ctor_PushSecret_WaitsForWhatTheCallerWaitsFor() =>
        Assert.Equal(["earlier"], await (await RunAsync(BackendForms.Aws)).DependenciesOf(Push));

    [Fact]
    public async Task Ctor_PushSecret_IsDeletedBeforeItIsReplaced() =>
        Assert.True(((CustomResourceOptions)(await RunAsync(BackendForms.Aws)).OptionsOf(Push)).DeleteBeforeReplace);

    [Fact]
    public async Task Ctor_Aws_WritesTextToTheEntriesThatAReaderReads() => Assert.Equal(
        SortedJson.OfYaml(
            """
            apiVersion: external-secrets.io/v1alpha1
            kind: PushSecret
            metadata:
              name: db-credentials
              namespace: production
              labels: { app.kubernetes.io/managed-by: secrets-ladder, app.kubernetes.io/part-of: shop }
              annotations: {
                pulumi.com/waitFor: "condition=Ready", pulumi.com/timeoutSeconds: "300", secrets-ladder/source-digest: "sha256:0123456789ab" }
            spec:
              refreshInterval: 5m0s
              updatePolicy: Replace
              deletionPolicy: None
              secretStoreRefs: [{ name: shop.default.writer, kind: SecretStore }]
              selector: { secret: { name: db-credentials } }
              data:
                - match: { secretKey: username, remoteRef: { remoteKey: prod/shop/db, property: username } }
                  conversionStrategy: None
                  metadata: {
                    apiVersion: kubernetes.external-secrets.io/v1alpha1, kind: PushSecretMetadata, spec: { secretPushFormat: string } }
                - match: { secretKey: CA, remoteRef: { remoteKey: wildcard-ca } }
                  conversionStrategy: None
                  metadata: {
                    apiVersion: kubernetes.external-secrets.io/v1alpha1, kind: PushSecretMetadata, spec: { secretPushFormat: string } }
            """),
        SortedJson.Of((object)(await RunAsync(BackendForms.Aws)).InputsOf(Push)));

    [Fact]
    public async Task Ctor_AwsWithAKey_CreatesEntriesWithIt() => AssertSpec(
        "{ secretPushFormat: string, kmsKeyId: key-of-the-customer }",
        (await DataAsync(BackendForms.Aws, "key-of-the-customer"))[0]!["metadata"]!["spec"]);

    [Fact]
    public async Task Ctor_Vault_WritesASingleValueUnderAProperty() => AssertSpec(
        "{ match: { secretKey: CA, remoteRef: { remoteKey: wildcard-ca, property: value } }, conversionStrategy: None }",
        (await DataAsync(BackendForms.Vault))[1]);

    [Theory]
    [InlineData("url")]
    public async Task Ctor_ComposedKey_IsNotPushed(string key) =>
        Assert.DoesNotContain(key, (await DataAsync(BackendForms.Vault)).Select(data => (string?)data!["match"]!["secretKey"]));

    [Fact]
    public async Task Ctor_Preview_IsTheSamePushSecret() => Assert.Equal(
        SortedJson.Of((object)(await RunAsync(BackendForms.Aws)).InputsOf(Push)),
        SortedJson.Of((object)(await Recorded.RunAsync(run => Create(run, ArgsOf(BackendForms.Aws)), isPreview: true)).InputsOf(Push)));

    [SharedDataFact]
    public async Task Ctor_Aws_IsAManifestThatTheOperatorKnows() => AssertValid(await RunAsync(BackendForms.Aws, "key-of-the-customer"));

    [SharedDataFact]
    public async Task Ctor_Vault_IsAManifestThatTheOperatorKnows() => AssertValid(await RunAsync(BackendForms.Vault));

    private static void AssertValid(Recorded recorded) =>
        Assert.Empty(CrdSchemas.All.Violations(JsonSerializer.SerializeToNode(recorded.InputsOf(Push))));

    private static void AssertSpec(string yaml, JsonNode? actual) => Assert.Equal(SortedJson.OfYaml(yaml), SortedJson.Of(actual));

    private static async Task<JsonArray> DataAsync(SecretBackend backend, string? key = null) =>
        JsonSerializer.SerializeToNode((await RunAsync(backend, key)).InputsOf(Push)["spec"])!["data"]!.AsArray();

    private static Task<Recorded> RunAsync(SecretBackend backend, string? key = null) => Recorded.RunAsync(run => Create(run, ArgsOf(backend, key)));

    private static PushedSecretArgs ArgsOf(SecretBackend backend, string? key = null) => new()
    {
        Application = "shop",
        Namespace = "production",
        Contract = Contract,
        Store = "shop.default.writer",
        SourceDigest = "sha256:0123456789ab",
        WholeProperty = backend.WholeProperty,
        Metadata = backend.PushMetadata(key is null ? null : (Input<string>)key),
        Entries = backend.RemoteKeys(ImmutableDictionary<string, string>.Empty.Add("db", "prod/shop/db").Add("ca", "wildcard-ca")),
    };

    private static PushedSecret Create(Recorded run, PushedSecretArgs args) => new("shop/push/db", args, run.Options);
}
