using SecretsLadder.Components.Identity;

namespace SecretsLadder.Components.Tests.Identity;

public sealed class AzureVaultTests
{
    private static readonly AzureVault Vault = new("00000000-0000-0000-0000-000000000001", "secrets", "shop-prod");

    public static TheoryData<int> Seeds => EntryNames.Seeds;

    [Fact]
    public void Group_Vault_IsTheIdOfItsResourceGroup() =>
        Assert.Equal("/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/secrets", Vault.Group);

    [Fact]
    public void Id_Vault_IsKnownAsText() => Assert.Equal(
        "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/secrets/providers/Microsoft.KeyVault/vaults/shop-prod",
        Vault.Id);

    [Fact]
    public void Url_Vault_IsItsAddress() => Assert.Equal("https://shop-prod.vault.azure.net", Vault.Url);

    [Fact]
    public void EntryId_Entry_LiesInTheVault() => Assert.Equal($"{Vault.Id}/secrets/shop-db", Vault.EntryId("shop-db"));

    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000009", "secrets", "shop-prod")]
    [InlineData("00000000-0000-0000-0000-000000000001", "other", "shop-prod")]
    [InlineData("00000000-0000-0000-0000-000000000001", "secrets", "other")]
    public void Id_OtherVault_IsAnother(string subscription, string group, string name) =>
        Assert.NotEqual(Vault.Id, new AzureVault(subscription, group, name).Id);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EntryId_EntriesAtRandom_AreOneEach(int seed) =>
        Assert.Equal(EntryNames.Some(seed).Length, EntryNames.Some(seed).Select(Vault.EntryId).Distinct().Count());

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EntryId_EntriesAtRandom_NameNoStar(int seed) =>
        Assert.DoesNotContain(EntryNames.Some(seed), entry => Vault.EntryId(entry).Contains('*', StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EntryId_EntriesAtRandom_LieInNoOtherEntry(int seed) => Assert.DoesNotContain(
        EntryNames.Some(seed),
        entry => EntryNames.Some(seed).Any(other => Vault.EntryId(entry).StartsWith($"{Vault.EntryId(other)}/", StringComparison.Ordinal)));
}
