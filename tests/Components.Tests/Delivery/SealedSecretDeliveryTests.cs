using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi;
using SecretsLadder.Components.Delivery;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Shared;

namespace SecretsLadder.Components.Tests.Delivery;

public sealed class SealedSecretDeliveryTests
{
    private const string Secret = "shop-db-sealed-secret";

    private static readonly SecretContract Contract = new()
    {
        Name = "db-credentials",
        Keys = [new("username", new("db", "username")), new("password", new("db", "password"))],
        DerivedKeys = [new("url", Template.Parse("pg://{{ .username }}:{{ .password | urlquery }}@db"))],
    };

    private static readonly SealedContent Content = new(
        SealingScope.Strict,
        ImmutableSortedDictionary<string, string>.Empty.Add("username", "AgB1").Add("password", "AgB2"),
        ImmutableSortedDictionary<string, string>.Empty);

    [Fact]
    public void Ctor_EnsureDefaultValues() => Assert.Empty(Required.NotBy<SealedSecretDeliveryArgs>());

    [Fact]
    public async Task Ctor_Component_HasItsToken() =>
        Assert.Equal("secrets-ladder:delivery:SealedSecretDelivery", (await RunAsync(Content)).TypeOf("shop-db"));

    [Fact]
    public async Task Ctor_Component_CreatesOneSealedSecret() => Assert.Equal(["shop-db", Secret], (await RunAsync(Content)).Names);

    [Fact]
    public async Task Ctor_SealedSecret_BelongsToTheComponent() =>
        Assert.Equal("shop-db", (await RunAsync(Content)).OptionsOf(Secret).Parent!.GetResourceName());

    [Fact]
    public async Task Ctor_SealedSecret_UsesTheProviderOfTheCaller() => Assert.Equal("kubernetes", (await RunAsync(Content)).ProviderOf(Secret));

    [Fact]
    public async Task Ctor_SealedSecret_WaitsForWhatTheCallerWaitsFor() =>
        Assert.Equal(["earlier"], await (await RunAsync(Content)).DependenciesOf(Secret));

    [Fact]
    public async Task Ctor_SealedSecret_IsDeletedBeforeItIsReplaced() =>
        Assert.True(((CustomResourceOptions)(await RunAsync(Content)).OptionsOf(Secret)).DeleteBeforeReplace);

    [Fact]
    public async Task Ctor_SealedSecret_IsWhatTheContractSays() => Assert.Equal(
        SortedJson.OfYaml(
            """
            apiVersion: bitnami.com/v1alpha1
            kind: SealedSecret
            metadata:
              name: db-credentials
              namespace: production
              labels: { app.kubernetes.io/managed-by: secrets-ladder, app.kubernetes.io/part-of: shop }
              annotations: { pulumi.com/waitFor: "condition=Synced", pulumi.com/timeoutSeconds: "300" }
            spec:
              encryptedData: { username: AgB1, password: AgB2 }
              template:
                type: Opaque
                metadata:
                  labels: { app.kubernetes.io/managed-by: secrets-ladder, app.kubernetes.io/part-of: shop }
                  annotations: { sealedsecrets.bitnami.com/managed: "true", sealedsecrets.bitnami.com/skip-set-owner-references: "true" }
                data: { url: "pg://{{ .username }}:{{ .password | urlquery }}@db" }
            """),
        SortedJson.Of((object)(await RunAsync(Content)).InputsOf(Secret)));

    [Theory]
    [InlineData(SealingScope.NamespaceWide, "sealedsecrets.bitnami.com/namespace-wide")]
    [InlineData(SealingScope.ClusterWide, "sealedsecrets.bitnami.com/cluster-wide")]
    public async Task Ctor_WiderScope_IsSaidByTheSealedSecretItself(SealingScope scope, string annotation) =>
        Assert.Equal("true", (string?)(await AnnotationsAsync(Content with { Scope = scope }))[annotation]);

    [Theory]
    [InlineData(SealingScope.Strict, "namespace-wide")]
    [InlineData(SealingScope.Strict, "cluster-wide")]
    [InlineData(SealingScope.NamespaceWide, "cluster-wide")]
    [InlineData(SealingScope.ClusterWide, "namespace-wide")]
    public async Task Ctor_Scope_IsNoOther(SealingScope scope, string annotation) =>
        Assert.DoesNotContain(annotation, (await AnnotationsAsync(Content with { Scope = scope })).ToJsonString(), StringComparison.Ordinal);

    [Fact]
    public async Task Ctor_RecordedAnnotation_IsKept() => Assert.Equal(
        "sha256:ab",
        (string?)(await AnnotationsAsync(
            Content with
            {
                Annotations =
                    ImmutableSortedDictionary<string, string>.Empty.Add("secrets-ladder/certificate", "sha256:ab")
            }))["secrets-ladder/certificate"]);

    [Fact]
    public async Task Ctor_CiphertextThatTheContractDoesNotName_IsLeftOut() => Assert.Equal(
        ["password", "username"],
        (await SpecAsync(Content with { EncryptedData = Content.EncryptedData.Add("old", "AgB3") }))["encryptedData"]!.AsObject()
            .Select(pair => pair.Key).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Ctor_KeyThatIsNotSealed_IsRefused() => Assert.Equal(
        "the Secret 'db-credentials' has no ciphertext for its key 'password'; seal every key of the contract",
        await Recorded.RefusalAsync(run => Create(run, Content with { EncryptedData = Content.EncryptedData.Remove("password") })));

    [Fact]
    public async Task Ctor_OptionalKeyThatIsNotSealed_IsLeftOut()
    {
        var contract = Contract with { Keys = [.. Contract.Keys, new("dsn", new("sentry")) { IsOptional = true }] };
        var recorded = await Recorded.RunAsync(run => Create(run, Content, contract));

        Assert.Equal(
            ["password", "username"],
            JsonSerializer.SerializeToNode(recorded.InputsOf(Secret)["spec"])!["encryptedData"]!.AsObject().Select(pair => pair.Key)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Ctor_Component_RegistersItsPlaceOnly() =>
        Assert.Equal(["application", "namespace"], (await RunAsync(Content)).InputsOf("shop-db").Keys.Order(StringComparer.Ordinal));

    [Fact]
    public async Task Ctor_WaitAnnotation_StaysOffTheSecret() =>
        Assert.DoesNotContain("pulumi.com", (await SpecAsync(Content)).ToJsonString(), StringComparison.Ordinal);

    [Fact]
    public async Task Ctor_Preview_IsTheSameSealedSecret() => Assert.Equal(
        SortedJson.Of((object)(await RunAsync(Content)).InputsOf(Secret)),
        SortedJson.Of((object)(await Recorded.RunAsync(run => Create(run, Content), isPreview: true)).InputsOf(Secret)));

    [SharedDataTheory]
    [InlineData(SealingScope.Strict)]
    [InlineData(SealingScope.NamespaceWide)]
    [InlineData(SealingScope.ClusterWide)]
    public async Task Ctor_SealedSecret_IsAManifestThatTheControllerKnows(SealingScope scope) =>
        Assert.Empty(CrdSchemas.All.Violations(JsonSerializer.SerializeToNode((await RunAsync(Content with { Scope = scope })).InputsOf(Secret))));

    private static async Task<JsonObject> AnnotationsAsync(SealedContent content) =>
        JsonSerializer.SerializeToNode((await RunAsync(content)).InputsOf(Secret)["metadata"])!["annotations"]!.AsObject();

    private static async Task<JsonObject> SpecAsync(SealedContent content) =>
        JsonSerializer.SerializeToNode((await RunAsync(content)).InputsOf(Secret)["spec"])!.AsObject();

    private static Task<Recorded> RunAsync(SealedContent content) => Recorded.RunAsync(run => Create(run, content));

    private static SealedSecretDelivery Create(Recorded run, SealedContent content, SecretContract? contract = null) => new(
        "shop-db",
        new SealedSecretDeliveryArgs { Application = "shop", Namespace = "production", Contract = contract ?? Contract, Content = content },
        run.Options);
}
