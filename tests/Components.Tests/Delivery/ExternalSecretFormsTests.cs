using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using SecretsLadder.Components.Delivery;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Shared;

namespace SecretsLadder.Components.Tests.Delivery;

/// <summary><see cref="ExternalSecretDelivery"/> of binary values, of backends whose entries are maps, and from a store of the cluster.</summary>
public sealed class ExternalSecretFormsTests
{
    private const string Secret = "shop-tls-external-secret";

    private static readonly SecretContract Contract = new()
    {
        Name = "shop-tls",
        Keys = [new("keystore", new("tls", "keystore"), IsBase64: true), new("ca.crt", new("ca")), new("ca.bin", new("ca"), IsBase64: true)],
    };

    private static readonly SecretContract Extracted = Contract with
    {
        Keys = [.. Contract.Keys, new("user", new("all", "username"))],
        Extract = "all",
        DerivedKeys = [new("url", Template.Parse("pg://{{ .user }}@db"))],
    };

    private static readonly SecretContract Versioned = Contract with
    {
        Keys = [new("ca.crt", new("ca"), Version: "AWSPREVIOUS"), new("user", new("all", "user"), Version: "3")],
        Extract = "all",
    };

    private static readonly Dictionary<string, string> Read = new() { ["keystore"] = "bytes", ["ca.crt"] = "text", ["user"] = "joe", ["more"] = "x" };

    [Fact]
    public async Task Ctor_BinaryValue_IsDecodedByTheOperator() => AssertJson(
        """
        - { secretKey: keystore, remoteRef: { key: tls-entry, property: keystore, decodingStrategy: Base64 } }
        - { secretKey: ca.crt, remoteRef: { key: ca-entry } }
        - { secretKey: ca.bin, remoteRef: { key: ca-entry, decodingStrategy: Base64 } }
        """,
        (await SpecAsync(ArgsOf(Contract)))["data"]);

    [Fact]
    public async Task Ctor_WholeProperty_IsReadWhereTheContractNamesNone() => AssertJson(
        """
        - { secretKey: keystore, remoteRef: { key: tls-entry, property: keystore, decodingStrategy: Base64 } }
        - { secretKey: ca.crt, remoteRef: { key: ca-entry, property: value } }
        - { secretKey: ca.bin, remoteRef: { key: ca-entry, property: value, decodingStrategy: Base64 } }
        """,
        (await SpecAsync(ArgsOf(Contract, wholeProperty: "value")))["data"]);

    [Fact]
    public async Task Ctor_WholeProperty_ChangesNothingOfAnExtract() => AssertJson(
        SortedJson.Of((await SpecAsync(ArgsOf(Extracted)))["dataFrom"]),
        (await SpecAsync(ArgsOf(Extracted, wholeProperty: "value")))["dataFrom"]);

    [Theory]
    [InlineData("SecretStore")]
    [InlineData("ClusterSecretStore")]
    public async Task Ctor_StoreKind_IsTheReferences(string kind) => AssertJson(
        $"{{ name: shop.default, kind: {kind} }}",
        (await SpecAsync(ArgsOf(Contract, storeKind: kind)))["secretStoreRef"]);

    [Theory]
    [InlineData("user", "joe")]
    [InlineData("more", "x")]
    [InlineData("url", "pg://joe@db")]
    public async Task Ctor_StaticValues_AreKeptBesideTheDerived(string key, string expected) =>
        Assert.Equal(expected, OperatorTemplate.Produce((await RunAsync(ArgsOf(Extracted))).InputsOf(Secret), Read)[key]);

    [Fact]
    public async Task Ctor_NoDerivedKey_LeavesWhatWasRead() => Assert.Equal(
        Read.OrderBy(pair => pair.Key, StringComparer.Ordinal),
        OperatorTemplate.Produce((await RunAsync(ArgsOf(Contract))).InputsOf(Secret), Read));

    [SharedDataTheory]
    [InlineData("SecretStore", null)]
    [InlineData("SecretStore", "value")]
    [InlineData("ClusterSecretStore", null)]
    public async Task Ctor_BinaryValues_AreAManifestThatTheOperatorKnows(string kind, string? wholeProperty) =>
        AssertValid(await RunAsync(ArgsOf(Contract, wholeProperty, kind)));

    [SharedDataTheory]
    [InlineData("SecretStore", null)]
    [InlineData("SecretStore", "value")]
    [InlineData("ClusterSecretStore", null)]
    public async Task Ctor_Extract_IsAManifestThatTheOperatorKnows(string kind, string? wholeProperty) =>
        AssertValid(await RunAsync(ArgsOf(Extracted, wholeProperty, kind)));

    [Fact]
    public async Task Ctor_VersionOfAnEntry_IsReadByName() => AssertJson(
        """
        - { secretKey: ca.crt, remoteRef: { key: ca-entry, version: AWSPREVIOUS } }
        - { secretKey: user, remoteRef: { key: all-entry, property: user, version: "3" } }
        """,
        (await SpecAsync(ArgsOf(Versioned)))["data"]);

    [Theory]
    [InlineData("refreshPolicy", "OnChange")]
    [InlineData("refreshInterval", "1h0m0s")]
    public async Task Ctor_RefreshOnce_ReadsWhenTheContractChanges(string input, string expected) =>
        Assert.Equal(expected, (string?)(await SpecAsync(ArgsOf(Versioned with { Refresh = null })))[input]);

    [SharedDataFact]
    public async Task Ctor_VersionRefreshOnceAndMetadata_AreAManifestThatTheOperatorKnows() => AssertValid(await RunAsync(ArgsOf(Versioned with
    {
        Refresh = null,
        Labels = ImmutableSortedDictionary<string, string>.Empty.Add("argocd.argoproj.io/secret-type", "repository"),
        Annotations = ImmutableSortedDictionary<string, string>.Empty.Add("example.com/note", "{{ x }}"),
    })));

    private static void AssertValid(Recorded recorded) =>
        Assert.Empty(CrdSchemas.All.Violations(JsonSerializer.SerializeToNode(recorded.InputsOf(Secret))));

    private static void AssertJson(string yaml, JsonNode? actual) => Assert.Equal(SortedJson.OfYaml(yaml), SortedJson.Of(actual));

    private static async Task<JsonObject> SpecAsync(ExternalSecretDeliveryArgs args) =>
        JsonSerializer.SerializeToNode((await RunAsync(args)).InputsOf(Secret)["spec"])!.AsObject();

    private static Task<Recorded> RunAsync(ExternalSecretDeliveryArgs args) =>
        Recorded.RunAsync(run => _ = new ExternalSecretDelivery("shop-tls", args, run.Options));

    private static ExternalSecretDeliveryArgs ArgsOf(SecretContract contract, string? wholeProperty = null, string storeKind = "SecretStore") => new()
    {
        Application = "shop",
        Namespace = "production",
        Contract = contract,
        Store = "shop.default",
        SourceDigest = "sha256:0123456789ab",
        StoreKind = storeKind,
        WholeProperty = wholeProperty,
        Entries = ImmutableDictionary<string, string>.Empty.Add("tls", "tls-entry").Add("ca", "ca-entry").Add("all", "all-entry"),
    };
}
