using System.Text.Json;
using System.Text.Json.Nodes;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Levels;

namespace SecretsLadder.Components.Tests.Levels;

/// <summary>
/// The promise of <see cref="ApplicationSecrets"/>: an ExternalSecret is the same whatever the backend; only the store differs, and the digest of
/// what it reads, which makes the operator fetch when the backend is another.
/// </summary>
public sealed class SameExternalSecretTests
{
    private const string Secret = "shop/shop-all-external-secret";
    private const string Store = "shop-stores-default-store";
    private const string Digest = "secrets-ladder/source-digest";

    private static readonly string[] Backends = ["aws", "parameters", "azure", "gcp", "vault"];

    public static TheoryData<string> Others => [.. Backends.Skip(1)];

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Ctor_AnotherBackend_HasTheSameExternalSecret(string backend) =>
        Assert.Equal(SecretOf(await RunAsync("aws")), SecretOf(await RunAsync(backend)));

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Ctor_AnotherBackend_HasAnotherDigest(string backend) =>
        Assert.NotEqual(DigestOf(await RunAsync("aws")), DigestOf(await RunAsync(backend)));

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Ctor_AnotherContract_HasTheSameDigest(string backend) =>
        Assert.Equal(DigestOf(await RunAsync(backend)), DigestOf(await RunAsync(backend, EveryContract.Whole)));

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Ctor_AnotherBackend_HasTheSameExternalSecretInAPreview(string backend) =>
        Assert.Equal(SecretOf(await RunAsync("aws")), SecretOf(
            await CloudApplication.RunAsync(CloudStores.Named(backend), EveryContract.Full, isPreview: true)));

    [Theory]
    [MemberData(nameof(EveryContract.Seeds), MemberType = typeof(EveryContract))]
    public async Task Ctor_AnyContract_HasOneExternalSecretOverAllBackends(int seed) =>
        Assert.Single((await SecretsAsync(EveryContract.Any(seed))).Distinct());

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Ctor_AnotherBackend_HasTheExternalSecretOfTheSameIdentity(string backend) =>
        Assert.Equal((await RunAsync("aws")).IdentityOf(Secret), (await RunAsync(backend)).IdentityOf(Secret));

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Ctor_AnotherBackend_HasTheExternalSecretOfTheSameProvider(string backend) =>
        Assert.Equal((await RunAsync("aws")).ProviderOf(Secret), (await RunAsync(backend)).ProviderOf(Secret));

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Ctor_AnotherBackend_HasTheExternalSecretWaitForTheSame(string backend) =>
        Assert.Equal(await (await RunAsync("aws")).DependenciesOf(Secret), await (await RunAsync(backend)).DependenciesOf(Secret));

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Ctor_AnotherBackend_HasTheSameStoreButForItsProvider(string backend) =>
        Assert.Equal(SortedJson.Of(WithoutProvider(await RunAsync("aws"))), SortedJson.Of(WithoutProvider(await RunAsync(backend))));

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Ctor_AnotherBackend_HasTheStoreOfTheSameIdentity(string backend) =>
        Assert.Equal((await RunAsync("aws")).IdentityOf(Store), (await RunAsync(backend)).IdentityOf(Store));

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Ctor_AnotherBackend_HasAnotherProviderInItsStore(string backend) =>
        Assert.NotEqual(
            SortedJson.Of(StoreOf(await RunAsync("aws"))["spec"]!["provider"]), SortedJson.Of(StoreOf(await RunAsync(backend))["spec"]!["provider"]));

    [Theory]
    [InlineData("parameters")]
    [InlineData("azure")]
    [InlineData("gcp")]
    public async Task Ctor_WholeEntries_AreReadAlikeWhereAnEntryCanBeOneText(string backend) =>
        Assert.Equal(SecretOf(await RunAsync("aws", EveryContract.Whole)), SecretOf(await RunAsync(backend, EveryContract.Whole)));

    /// <summary>The one exception, because an entry of a Vault is a map.</summary>
    [Fact]
    public async Task Ctor_WholeEntriesOfAVault_AreReadByTheirProperty() => Assert.Equal(
        ["value", "value", "username"],
        DataOf(await RunAsync("vault", EveryContract.Whole)).Select(item => (string?)item!["remoteRef"]!["property"]));

    [Fact]
    public async Task Ctor_WholeEntriesOfAVault_DifferInNothingElse() =>
        Assert.Equal(SecretOf(await RunAsync("aws", EveryContract.Whole)), WithoutWholeProperty(await RunAsync("vault", EveryContract.Whole)));

    private static Task<Recorded> RunAsync(string backend) => RunAsync(backend, EveryContract.Full);

    private static Task<Recorded> RunAsync(string backend, SecretContract contract) =>
        CloudApplication.RunAsync(CloudStores.Named(backend), contract);

    private static async Task<IEnumerable<string>> SecretsAsync(SecretContract contract)
    {
        List<string> secrets = [];
        foreach (var backend in Backends)
        {
            secrets.Add(SecretOf(await RunAsync(backend, contract)));
        }

        return secrets;
    }

    private static string SecretOf(Recorded recorded) => SortedJson.Of(WithoutDigest(recorded));

    private static JsonNode WithoutDigest(Recorded recorded)
    {
        var secret = JsonSerializer.SerializeToNode(recorded.InputsOf(Secret))!;
        Assert.True(secret["metadata"]!["annotations"]!.AsObject().Remove(Digest));
        return secret;
    }

    private static string? DigestOf(Recorded recorded) =>
        (string?)JsonSerializer.SerializeToNode(recorded.InputsOf(Secret))!["metadata"]!["annotations"]![Digest];

    private static JsonNode StoreOf(Recorded recorded) => JsonSerializer.SerializeToNode(recorded.InputsOf(Store))!;

    private static JsonArray DataOf(Recorded recorded) => JsonSerializer.SerializeToNode(recorded.InputsOf(Secret)["spec"])!["data"]!.AsArray();

    private static JsonNode WithoutProvider(Recorded recorded)
    {
        var store = StoreOf(recorded);
        store["spec"]!.AsObject().Remove("provider");
        return store;
    }

    private static string WithoutWholeProperty(Recorded recorded)
    {
        var secret = WithoutDigest(recorded);
        foreach (var reference in secret["spec"]!["data"]!.AsArray().Select(item => item!["remoteRef"]!.AsObject()).Where(reference =>
            (string?)reference["property"] == "value"))
        {
            reference.Remove("property");
        }

        return SortedJson.Of(secret);
    }
}
