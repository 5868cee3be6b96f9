using System.Collections.Immutable;
using SecretsLadder.Components.Levels;
using SecretsLadder.Components.Stores;
using SecretsLadder.Components.Tests.Stores;

namespace SecretsLadder.Components.Tests.Levels;

/// <summary>Which readers <see cref="ApplicationStores"/> has, and what of a store that has none.</summary>
public sealed class StoreReaderNameTests
{
    private static readonly SecretBackend Keys = BackendForms.Aws with { Name = "keys", Credential = BackendForms.Login };
    private static readonly SecretBackend OtherKeys = BackendForms.Aws with { Name = "other-keys", Credential = BackendForms.Login };
    private static readonly SecretBackend Gcp = BackendForms.Gcp with { Name = "gcp" };
    private static readonly SecretBackend Azure = BackendForms.Azure with { Name = "azure" };

    [Fact]
    public void Readers_BackendsOfOneHome_AreReadByOne() =>
        Assert.Equal(new("111122223333", "", "shop-secrets"), Assert.Single(ReadersOf(BackendForms.Aws, BackendForms.Parameters)));

    [Fact]
    public void Readers_BackendsOfSeveralHomes_AreReadByOneEach() => Assert.Equal(
        ["shop-secrets", "shop-secrets.prod-eu.gcp", "shop-secrets.azure"],
        ReadersOf(BackendForms.Aws, Gcp, Azure).Select(reader => reader.Name));

    [Fact]
    public void Readers_FirstHome_HasNoSuffix() => Assert.Equal(["", ".gcp"], ReadersOf(Azure, Gcp).Select(reader => reader.Suffix));

    [Fact]
    public void Readers_CredentialInAHomeWithReaders_IsAHomeOfItsOwn() => Assert.Equal(2, ReadersOf(BackendForms.Aws, Keys).Length);

    [Fact]
    public void Readers_CredentialsOfOneHome_AreOneEach() => Assert.Equal(2, ReadersOf(Keys, OtherKeys).Length);

    [Fact]
    public void Readers_BackendAddedLater_LeavesTheOthersAsTheyWere() =>
        Assert.Equal(ReadersOf(BackendForms.Aws, Gcp), ReadersOf(BackendForms.Aws, Gcp, Azure).Take(2));

    [Fact]
    public void ReaderOf_Backend_IsTheOneOfItsHome() =>
        Assert.Equal("shop-secrets", ApplicationStores.ReaderOf("shop", [BackendForms.Aws, Gcp, BackendForms.Parameters], BackendForms.Parameters));

    [Fact]
    public void ReaderOf_BackendOfAnotherHome_IsAnother() =>
        Assert.Equal("shop-secrets.prod-eu.gcp", ApplicationStores.ReaderOf("shop", [BackendForms.Aws, Gcp], Gcp));

    [Theory]
    [InlineData("aws by keys")]
    [InlineData("azure by a password")]
    [InlineData("gcp by a key")]
    [InlineData("vault by a token")]
    [InlineData("doppler as it is stated")]
    [InlineData("pulumi as it is stated")]
    public async Task Ctor_StoreWithACredential_HasNoReaderAndNoIdentity(string form) => Assert.Equal(
        ["shop-stores", "shop-stores-default", "shop-stores-default-store"],
        (await CloudStores.RunAsync(BackendForms.Of(form), ["shop-db"])).Names);

    [Fact]
    public async Task Ctor_StoreWithACredential_WaitsForWhatTheCallerWaitsFor() =>
        Assert.Equal(
            ["earlier"], await (await CloudStores.RunAsync(BackendForms.Of("aws by keys"), ["shop-db"])).DependenciesOf("shop-stores-default-store"));

    [Fact]
    public async Task Ctor_StoreWithACredentialBesideOneWithout_LeavesTheOtherItsReader() => Assert.Equal(
        ["shop-stores-reader-role", "shop-stores-reader", "shop-stores-default", "shop-stores-keys"],
        await ChildrenAsync([BackendForms.Aws, Keys]));

    [Fact]
    public async Task Ctor_StoreAsItIsStatedBesideOneOfACloud_LeavesTheOtherItsReader() => Assert.Equal(
        ["shop-stores-reader-role", "shop-stores-reader", "shop-stores-default", "shop-stores-doppler"],
        await ChildrenAsync([BackendForms.Aws, BackendForms.Doppler with { Name = "doppler" }]));

    [Fact]
    public async Task Ctor_BackendsOfAllKinds_HaveIdentityReaderAndStoreEach() => Assert.Equal(
        [
            "shop-stores-reader-role", "shop-stores-reader", "shop-stores-default",
            "shop-stores-reader.gcp-identity", "shop-stores-reader.gcp", "shop-stores-gcp",
            "shop-stores-reader.azure-identity", "shop-stores-reader.azure", "shop-stores-azure",
        ],
        await ChildrenAsync([BackendForms.Aws, Gcp, Azure]));

    private static ImmutableArray<StoreReaderName> ReadersOf(params SecretBackend[] backends) => ApplicationStores.Readers("shop", backends);

    private static async Task<IEnumerable<string>> ChildrenAsync(SecretBackend[] backends)
    {
        var recorded = await CloudStores.RunAsync(run => [.. backends.Select(backend => CloudStores.UseOf(run, backend, ["shop-db"]))]);
        return recorded.Names.Where(name => recorded.OptionsOf(name).Parent?.GetResourceName() == "shop-stores");
    }
}
