using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using SecretsLadder.Components.Delivery;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Tests.Foundation;
using SecretsLadder.Components.Tests.Stores;
using SecretsLadder.Shared;

namespace SecretsLadder.Components.Tests.Delivery;

/// <summary><see cref="ExternalSecretDelivery"/> of a credential that is issued at every read.</summary>
public sealed class IssuedCredentialTests
{
    private const string Secret = "shop-db-external-secret";
    private const string Generator = "shop-db-generator";

    private static readonly SecretContract Contract = new()
    {
        Name = "db-credentials",
        Rotation = Rotation.Dynamic,
        Refresh = TimeSpan.FromMinutes(5),
        Keys = [new("DB_USER", new("db", "username")), new("DB_PASS", new("db", "password"))],
        DerivedKeys = [new("DATABASE_URL", Template.Parse("postgresql://{{ .DB_USER | urlquery }}:{{ .DB_PASS | urlquery }}@db.svc:5432/shop"))],
    };

    private static readonly SecretContract OddNames = Contract with
    {
        Keys = [new("password", new("db", "username")), new("db.pass", new("db", "password"))],
        DerivedKeys = [new("url", Template.Parse("{{ .password }}:{{ index . \"db.pass\" | b64enc }}"))],
    };

    private static readonly Dictionary<string, string> Issued = new() { ["username"] = "v-kube shop", ["password"] = "p@ss/w:rd?#%+ü{{ .x }}" };

    [Fact]
    public async Task Ctor_Component_CreatesGeneratorAndExternalSecret() =>
        Assert.Equal(["shop-db", Generator, Secret], (await RunAsync(Contract)).Names);

    [Theory]
    [InlineData(Generator)]
    [InlineData(Secret)]
    public async Task Ctor_Child_BelongsToTheComponent(string child) =>
        Assert.Equal("shop-db", (await RunAsync(Contract)).OptionsOf(child).Parent!.GetResourceName());

    [Theory]
    [InlineData(Generator)]
    [InlineData(Secret)]
    public async Task Ctor_Child_UsesTheProviderOfTheCaller(string child) => Assert.Equal("kubernetes", (await RunAsync(Contract)).ProviderOf(child));

    [Fact]
    public async Task Ctor_Generator_WaitsForWhatTheCallerWaitsFor() =>
        Assert.Equal(["earlier"], await (await RunAsync(Contract)).DependenciesOf(Generator));

    [Fact]
    public async Task Ctor_ExternalSecret_WaitsForTheGeneratorThatItReads() =>
        Assert.Equal(["earlier", Generator], await (await RunAsync(Contract)).DependenciesOf(Secret));

    [Theory]
    [InlineData(Generator)]
    [InlineData(Secret)]
    public async Task Ctor_FixedName_IsDeletedBeforeItIsReplaced(string child) =>
        Assert.True(((CustomResourceOptions)(await RunAsync(Contract)).OptionsOf(child)).DeleteBeforeReplace);

    /// <summary>A generator has no status that one could wait for.</summary>
    [Fact]
    public async Task Ctor_Generator_ReadsThePathOfTheCredential() => AssertJson(
        """
        apiVersion: generators.external-secrets.io/v1alpha1
        kind: VaultDynamicSecret
        metadata:
          name: db-credentials
          namespace: production
          labels: { app.kubernetes.io/managed-by: secrets-ladder, app.kubernetes.io/part-of: shop }
        spec:
          path: /database/creds/shop-readwrite
          resultType: Data
          allowEmptyResponse: false
          provider:
            server: https://vault.example.com
            version: v2
            auth:
              kubernetes:
                mountPath: kubernetes
                role: prod-eu.shop-secrets
                serviceAccountRef: { name: shop-secrets, audiences: [vault] }
        """,
        (await RunAsync(Contract)).InputsOf(Generator));

    [Fact]
    public async Task Ctor_ExternalSecret_ReadsTheGeneratorAndNoStore() => AssertJson(
        """
        refreshPolicy: Periodic
        refreshInterval: 5m0s
        target:
          name: db-credentials
          creationPolicy: Owner
          deletionPolicy: Retain
          template:
            engineVersion: v2
            mergePolicy: Replace
            type: Opaque
            metadata:
              labels: { app.kubernetes.io/managed-by: secrets-ladder, app.kubernetes.io/part-of: shop }
            data:
              DB_USER: "{{ .username }}"
              DB_PASS: "{{ .password }}"
              DATABASE_URL: "postgresql://{{ .username | urlquery }}:{{ .password | urlquery }}@db.svc:5432/shop"
        dataFrom:
          - sourceRef:
              generatorRef: { apiVersion: generators.external-secrets.io/v1alpha1, kind: VaultDynamicSecret, name: db-credentials }
        """,
        (await RunAsync(Contract)).InputsOf(Secret)["spec"]);

    [Fact]
    public async Task Ctor_Secret_HasExactlyTheKeysOfTheContract() =>
        Assert.Equal(Contract.AllKeys.Order(StringComparer.Ordinal), (await ProducedAsync(Contract)).Keys);

    [Fact]
    public async Task Ctor_FieldThatNobodyNames_StaysOutOfTheSecret() =>
        Assert.Equal(["DB_USER"], (await ProducedAsync(Contract with { Keys = [Contract.Keys[0]], DerivedKeys = [] })).Keys);

    [Theory]
    [InlineData("DB_USER", "v-kube shop")]
    [InlineData("DB_PASS", "p@ss/w:rd?#%+ü{{ .x }}")]
    [InlineData("DATABASE_URL", "postgresql://v-kube+shop:p%40ss%2Fw%3Ard%3F%23%25%2B%C3%BC%7B%7B+.x+%7D%7D@db.svc:5432/shop")]
    public async Task Ctor_Secret_HoldsTheFieldsUnderTheNamesOfTheContract(string key, string expected) =>
        Assert.Equal(expected, (await ProducedAsync(Contract))[key]);

    [Theory]
    [InlineData("password", "v-kube shop")]
    [InlineData("db.pass", "p@ss/w:rd?#%+ü{{ .x }}")]
    [InlineData("url", "v-kube shop:cEBzcy93OnJkPyMlK8O8e3sgLnggfX0=")]
    public async Task Ctor_KeyNamedAsAnotherField_IsNotTakenForIt(string key, string expected) =>
        Assert.Equal(expected, (await ProducedAsync(OddNames))[key]);

    [Fact]
    public async Task Ctor_DerivedKey_IsWhatEveryOtherLevelRenders() => Assert.Equal(
        Contract.DerivedKeys[0].Template.Rendered(
            new Dictionary<string, string> { ["DB_USER"] = Issued["username"], ["DB_PASS"] = Issued["password"] }),
        (await ProducedAsync(Contract))["DATABASE_URL"]);

    [Theory]
    [InlineData(true, "Orphan")]
    [InlineData(false, "Owner")]
    public async Task Ctor_Handover_IsAsOfAnyExternalSecret(bool handover, string expected) =>
        Assert.Equal(
            expected,
            (string?)JsonSerializer.SerializeToNode((await RunAsync(Contract, handover)).InputsOf(Secret)["spec"])!["target"]!["creationPolicy"]);

    [Theory]
    [InlineData("credential")]
    [InlineData("contract")]
    public async Task Ctor_Component_RegistersNoStructure(string input) =>
        Assert.DoesNotContain(input, (await RunAsync(Contract)).InputsOf("shop-db").Keys);

    [Theory]
    [InlineData(Generator)]
    [InlineData(Secret)]
    public async Task Ctor_Preview_IsTheSame(string child) => Assert.Equal(
        SortedJson.Of((object)(await RunAsync(Contract)).InputsOf(child)),
        SortedJson.Of((object)(await Recorded.RunAsync(run => Create(run, Contract, Vault, handover: false), isPreview: true)).InputsOf(child)));

    [SharedDataTheory]
    [InlineData(Generator)]
    [InlineData(Secret)]
    public async Task Ctor_Child_IsAManifestThatTheOperatorKnows(string child) => AssertValid(await RunAsync(OddNames, handover: true), child);

    [SharedDataTheory]
    [InlineData("vault by the kubernetes method")]
    [InlineData("vault by the jwt method")]
    [InlineData("vault by a token")]
    [InlineData("vault enterprise of an own authority")]
    public async Task Ctor_GeneratorOfEveryLogin_IsAManifestThatTheOperatorKnows(string form) =>
        AssertValid(
            await Recorded.RunAsync(run => Create(run, Contract, (Components.Stores.VaultSecretBackend)BackendForms.Of(form), handover: false)),
            Generator);

    private static Components.Stores.VaultSecretBackend Vault => BackendForms.Vault;

    private static void AssertValid(Recorded recorded, string child) =>
        Assert.Empty(CrdSchemas.All.Violations(JsonSerializer.SerializeToNode(recorded.InputsOf(child))));

    private static void AssertJson(string yaml, object actual) => Assert.Equal(SortedJson.OfYaml(yaml), SortedJson.Of(actual));

    private static async Task<ImmutableSortedDictionary<string, string>> ProducedAsync(SecretContract contract) =>
        OperatorTemplate.Produce((await RunAsync(contract)).InputsOf(Secret), Issued);

    private static Task<Recorded> RunAsync(SecretContract contract, bool handover = false) =>
        Recorded.RunAsync(run => Create(run, contract, Vault, handover));

    private static ExternalSecretDelivery Create(
        Recorded run, SecretContract contract, Components.Stores.VaultSecretBackend backend, bool handover) => new(
        "shop-db",
        new ExternalSecretDeliveryArgs
        {
            Application = "shop",
            Namespace = "production",
            Contract = contract,
            Store = "shop.default",
            SourceDigest = "sha256:0123456789ab",
            Credential = new("database/creds/shop-readwrite", backend.GeneratorProvider(BackendForms.Reader)),
            Entries = ImmutableDictionary<string, string>.Empty,
            Handover = handover,
        },
        run.Options);
}
