using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi;
using SecretsLadder.Components.Delivery;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Shared;

namespace SecretsLadder.Components.Tests.Delivery;

public sealed class ExternalSecretDeliveryTests
{
    private const string Secret = "shop-db-external-secret";

    private static readonly SecretContract Contract = new()
    {
        Name = "db-credentials",
        Keys = [new("username", new("db", "username")), new("CA", new("ca"))],
    };

    private static readonly SecretContract Derived = Contract with
    {
        DerivedKeys = [new("url", Template.Parse("pg://{{ .username }}:{{ index . \"api-key\" | urlquery }}@db"))],
    };

    private static readonly SecretContract Whole = Contract with
    {
        Keys = [new("username", new("db", "username")), new("user", new("db", "username")), new("CA", new("ca"))],
        Extract = "db",
    };

    private static readonly SecretContract OnlyWhole = Contract with { Keys = [new("username", new("db", "username"))], Extract = "db" };

    [Fact]
    public void Ctor_EnsureDefaultValues() => Assert.Equal(
        ("SecretStore", null, null, false),
        (ArgsOf(Contract).StoreKind, ArgsOf(Contract).WholeProperty, ArgsOf(Contract).Credential, ArgsOf(Contract).Handover));

    [Fact]
    public void Ctor_Args_RequireTheRest() =>
        Assert.Equal(["StoreKind", "WholeProperty", "Credential", "Handover"], Required.NotBy<ExternalSecretDeliveryArgs>());

    [Fact]
    public async Task Ctor_Component_HasItsToken() =>
        Assert.Equal("secrets-ladder:delivery:ExternalSecretDelivery", (await RunAsync(Contract)).TypeOf("shop-db"));

    [Fact]
    public async Task Ctor_ExternalSecret_SaysWhatItsStoreReads() => Assert.Equal(
        "sha256:0123456789ab",
        JsonSerializer.SerializeToNode(
            (await RunAsync(Contract)).InputsOf(Secret)["metadata"])!["annotations"]!["secrets-ladder/source-digest"]!.GetValue<string>());

    [Fact]
    public async Task Ctor_Component_CreatesOneExternalSecret() => Assert.Equal(["shop-db", Secret], (await RunAsync(Contract)).Names);

    [Fact]
    public async Task Ctor_ExternalSecret_BelongsToTheComponent() =>
        Assert.Equal("shop-db", (await RunAsync(Contract)).OptionsOf(Secret).Parent!.GetResourceName());

    [Fact]
    public async Task Ctor_ExternalSecret_UsesTheProviderOfTheCaller() => Assert.Equal("kubernetes", (await RunAsync(Contract)).ProviderOf(Secret));

    [Fact]
    public async Task Ctor_ExternalSecret_WaitsForWhatTheCallerWaitsFor() =>
        Assert.Equal(["earlier"], await (await RunAsync(Contract)).DependenciesOf(Secret));

    [Fact]
    public async Task Ctor_ExternalSecret_IsDeletedBeforeItIsReplaced() =>
        Assert.True(((CustomResourceOptions)(await RunAsync(Contract)).OptionsOf(Secret)).DeleteBeforeReplace);

    [Fact]
    public async Task Ctor_ExternalSecret_IsWhatTheContractSaysWithEveryDefault() => Assert.Equal(
        SortedJson.OfYaml(
            """
            apiVersion: external-secrets.io/v1
            kind: ExternalSecret
            metadata:
              name: db-credentials
              namespace: production
              labels: { app.kubernetes.io/managed-by: secrets-ladder, app.kubernetes.io/part-of: shop }
              annotations: {
                pulumi.com/waitFor: "condition=Ready", pulumi.com/timeoutSeconds: "300", secrets-ladder/source-digest: "sha256:0123456789ab" }
            spec:
              refreshPolicy: Periodic
              refreshInterval: 1h0m0s
              secretStoreRef: { name: shop.default, kind: SecretStore }
              target:
                name: db-credentials
                creationPolicy: Owner
                deletionPolicy: Retain
                template:
                  engineVersion: v2
                  mergePolicy: Merge
                  type: Opaque
                  metadata:
                    labels: { app.kubernetes.io/managed-by: secrets-ladder, app.kubernetes.io/part-of: shop }
              data:
                - { secretKey: username, remoteRef: { key: prod/shop/db, property: username } }
                - { secretKey: CA, remoteRef: { key: wildcard-ca } }
            """),
        SortedJson.Of((object)(await RunAsync(Contract)).InputsOf(Secret)));

    [Fact]
    public async Task Ctor_Refresh_IsTheContracts() =>
        AssertSpec("5m0s", (await SpecAsync(Contract with { Refresh = TimeSpan.FromMinutes(5) }))["refreshInterval"]);

    [Theory]
    [InlineData("kubernetes.io/tls")]
    [InlineData("kubernetes.io/basic-auth")]
    [InlineData("kubernetes.io/dockerconfigjson")]
    public async Task Ctor_Type_IsTheContracts(string type) => AssertSpec(type, (await TemplateAsync(Contract with { Type = type }))["type"]);

    [Fact]
    public async Task Ctor_DerivedKeys_AreGoTemplates() => AssertSpec(
        """{ url: "pg://{{ .username }}:{{ index . \"api-key\" | urlquery }}@db" }""",
        (await TemplateAsync(Derived))["data"]);

    [Fact]
    public async Task Ctor_NoDerivedKey_HasNoTemplateData() => Assert.False((await TemplateAsync(Contract)).ContainsKey("data"));

    [Fact]
    public async Task Ctor_DerivedKeys_AreMergedIntoTheOthers() => AssertSpec("Merge", (await TemplateAsync(Derived))["mergePolicy"]);

    [Fact]
    public async Task Ctor_WholeEntry_IsExtracted() => AssertSpec("[{ extract: { key: prod/shop/db } }]", (await SpecAsync(Whole))["dataFrom"]);

    [Fact]
    public async Task Ctor_WholeEntry_BringsItsKeysByItself() => AssertSpec(
        """
        - { secretKey: user, remoteRef: { key: prod/shop/db, property: username } }
        - { secretKey: CA, remoteRef: { key: wildcard-ca } }
        """,
        (await SpecAsync(Whole))["data"]);

    [Fact]
    public async Task Ctor_OnlyAWholeEntry_HasNoData() => Assert.False((await SpecAsync(OnlyWhole)).ContainsKey("data"));

    [Fact]
    public async Task Ctor_NoWholeEntry_HasNoDataFrom() => Assert.False((await SpecAsync(Contract)).ContainsKey("dataFrom"));

    [Fact]
    public async Task Ctor_Handover_LeavesTheSecretWithoutOwner() =>
        AssertSpec("Orphan", (await SpecAsync(Contract, handover: true))["target"]!["creationPolicy"]);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ctor_Secret_IsNeverDeletedWithItsEntry(bool handover) =>
        AssertSpec("Retain", (await SpecAsync(Contract, handover))["target"]!["deletionPolicy"]);

    [Fact]
    public async Task Ctor_Handover_LetsSealedSecretsTakeOver() => AssertSpec(
        """{ sealedsecrets.bitnami.com/managed: "true" }""",
        (await TemplateAsync(Contract, handover: true))["metadata"]!["annotations"]);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ctor_WaitAnnotation_StaysOffTheSecret(bool handover) =>
        Assert.DoesNotContain("pulumi.com", (await SpecAsync(Contract, handover)).ToJsonString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("immutable")]
    [InlineData("manifest")]
    public async Task Ctor_Target_LeavesOutWhatWouldHinderItsNextProducer(string field) =>
        Assert.False((await SpecAsync(Derived))["target"]!.AsObject().ContainsKey(field));

    [Theory]
    [InlineData("contract")]
    [InlineData("entries")]
    public async Task Ctor_Component_RegistersNoContract(string input) =>
        Assert.DoesNotContain(input, (await RunAsync(Contract)).InputsOf("shop-db").Keys);

    [Fact]
    public async Task Ctor_Preview_IsTheSameExternalSecret() => Assert.Equal(
        SortedJson.Of((object)(await RunAsync(Derived)).InputsOf(Secret)),
        SortedJson.Of((object)(await Recorded.RunAsync(run => Create(run, ArgsOf(Derived)), isPreview: true)).InputsOf(Secret)));

    [SharedDataFact]
    public async Task Ctor_SingleKeys_IsAManifestThatTheOperatorKnows() => AssertValid(await RunAsync(Contract));

    [SharedDataFact]
    public async Task Ctor_DerivedKeys_IsAManifestThatTheOperatorKnows() => AssertValid(await RunAsync(Derived));

    [SharedDataFact]
    public async Task Ctor_WholeEntry_IsAManifestThatTheOperatorKnows() => AssertValid(await RunAsync(Whole));

    [SharedDataFact]
    public async Task Ctor_OnlyAWholeEntry_IsAManifestThatTheOperatorKnows() => AssertValid(await RunAsync(OnlyWhole));

    [SharedDataFact]
    public async Task Ctor_Handover_IsAManifestThatTheOperatorKnows() => AssertValid(await RunAsync(Derived, handover: true));

    private static void AssertValid(Recorded recorded) =>
        Assert.Empty(CrdSchemas.All.Violations(JsonSerializer.SerializeToNode(recorded.InputsOf(Secret))));

    private static void AssertSpec(string yaml, JsonNode? actual) => Assert.Equal(SortedJson.OfYaml(yaml), SortedJson.Of(actual));

    private static async Task<JsonObject> TemplateAsync(SecretContract contract, bool handover = false) =>
        (await SpecAsync(contract, handover))["target"]!["template"]!.AsObject();

    private static async Task<JsonObject> SpecAsync(SecretContract contract, bool handover = false) =>
        JsonSerializer.SerializeToNode((await RunAsync(contract, handover)).InputsOf(Secret)["spec"])!.AsObject();

    private static Task<Recorded> RunAsync(SecretContract contract, bool handover = false) =>
        Recorded.RunAsync(run => Create(run, ArgsOf(contract, handover)));

    private static ExternalSecretDeliveryArgs ArgsOf(SecretContract contract) => new()
    {
        Application = "shop",
        Namespace = "production",
        Contract = contract,
        Store = "shop.default",
        SourceDigest = "sha256:0123456789ab",
        Entries = ImmutableDictionary<string, string>.Empty.Add("db", "prod/shop/db").Add("ca", "wildcard-ca"),
    };

    private static ExternalSecretDeliveryArgs ArgsOf(SecretContract contract, bool handover) => new()
    {
        Application = "shop",
        Namespace = "production",
        Contract = contract,
        Store = "shop.default",
        SourceDigest = "sha256:0123456789ab",
        Entries = ArgsOf(contract).Entries,
        Handover = handover,
    };

    private static ExternalSecretDelivery Create(Recorded run, ExternalSecretDeliveryArgs args) => new("shop-db", args, run.Options);
}
