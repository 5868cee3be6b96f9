using SecretsLadder.Shared.Vault;
using static SecretsLadder.Infra.Tests.Shared.Vault.VaultText;

namespace SecretsLadder.Infra.Tests.Shared.Vault;

/// <summary>Which path of a policy fits, and which of several decides.</summary>
public sealed class VaultPathTests
{
    [Theory]
    [InlineData("kv/data/pay/db")]
    [InlineData("/kv/data/pay/db")]
    [InlineData("kv/data/pay/*")]
    [InlineData("kv/data/pay*")]
    [InlineData("*")]
    [InlineData("kv/data/+/db")]
    [InlineData("kv/+/pay/db")]
    [InlineData("+/data/pay/db")]
    [InlineData("kv/data/+/+")]
    [InlineData("kv/data/+/*")]
    [InlineData("kv/data/+/d*")]
    [InlineData("+/*")]
    public void CanRead_PathThatFits_True(string path) => Assert.True(Reads(Db, Path(path)));

    [Theory]
    [InlineData("kv/data/pay")]
    [InlineData("kv/data/pay/d")]
    [InlineData("kv/data/pay/db/")]
    [InlineData("kv/data/pay/db2")]
    [InlineData("kv/data/Pay/db")]
    [InlineData("kv/pay/db")]
    [InlineData("kv/pay/*")]
    [InlineData("kv/metadata/pay/*")]
    [InlineData("secret/data/pay/*")]
    [InlineData("kv/data/*/db")]
    [InlineData("kv/data/pay/db/*")]
    [InlineData("kv/data/+")]
    [InlineData("kv/data/+/+/db")]
    [InlineData("kv/data/+/e*")]
    [InlineData("kv/dat/+/d*")]
    [InlineData("kv/data/pa+/db")]
    [InlineData("kv/data/pay/+db")]
    [InlineData("+")]
    public void CanRead_PathThatDoesNotFit_False(string path) => Assert.False(Reads(Db, Path(path)));

    [Fact]
    public void CanRead_PrefixWithoutSlash_LetsNamesThatGoOnBeRead() => Assert.True(Reads(Kv("payments/db"), Path("kv/data/pay*")));

    [Fact]
    public void CanRead_PrefixWithSlash_NotNamesThatGoOn() => Assert.False(Reads(Kv("payments/db"), Path("kv/data/pay/*")));

    [Fact]
    public void CanRead_Star_LetsEveryDepthBeRead() => Assert.True(Reads(Kv("pay/a/b/c"), Path("kv/data/pay/*")));

    [Fact]
    public void CanRead_Plus_OneSegmentOnly() => Assert.False(Reads(Kv("pay/a/db"), Path("kv/data/+/db")));

    [Fact]
    public void CanRead_Plus_LetsOtherTenantsBeRead() => Assert.True(Reads(Kv("shop/db"), Path("kv/data/+/db")));

    [Fact]
    public void CanRead_Version1_WithoutData() => Assert.True(Reads(VaultEntryUnderTest.KvV1(Address, "kv", "pay/db"), Path("kv/pay/*")));

    [Theory]
    [InlineData("database/creds/pay", true)]
    [InlineData("database/creds/*", true)]
    [InlineData("database/creds/pay2", false)]
    [InlineData("database/static-creds/pay", false)]
    [InlineData("database/roles/pay", false)]
    public void CanRead_Credential_ByItsPath(string path, bool reads) =>
        Assert.Equal(reads, Reads(VaultEntryUnderTest.Credential(Address, "database", "pay"), Path(path)));

    [Fact]
    public void CanRead_StaticCredential_ByItsPath() =>
        Assert.True(Reads(VaultEntryUnderTest.StaticCredential(Address, "database/", "pay"), Path("database/static-creds/pay")));

    // By the rules of priority, one after the other; the leading path is the one that decides.
    [Theory]
    [InlineData("kv/data/pay/db", "kv/data/pay/*")]
    [InlineData("kv/data/pay/db", "kv/data/+/db")]
    [InlineData("kv/data/pay/*", "kv/data/*")]
    [InlineData("kv/data/pay/d*", "kv/data/pay/*")]
    [InlineData("kv/data/pay/+", "kv/data/+/db")]
    [InlineData("kv/data/p*", "kv/data/+/db")]
    [InlineData("kv/data/*", "kv/+/pay/db")]
    [InlineData("kv/data/+/db", "kv/data/*")]
    [InlineData("kv/data/+/db", "kv/data/+/d*")]
    [InlineData("kv/data/+/db", "kv/data/+/+")]
    [InlineData("kv/*", "kv/+/pay/*")]
    [InlineData("kv/data/+/db*", "kv/data/+/d*")]
    public void CanRead_TwoPathsFit_TheMoreSpecificDecides(string first, string second) =>
        Assert.Equal((true, false), (Reads(Db, Path(first), Path(second, "\"deny\"")), Reads(Db, Path(first, "\"deny\""), Path(second))));

    [Fact]
    public void CanRead_LongerPathWithSmallerText_TheLongerDecides() => Assert.Equal(
        (true, false),
        (Reads(Kv("p/database"), Path("kv/+/+/database"), Path("kv/+/p/+", "\"deny\"")),
            Reads(Kv("p/database"), Path("kv/+/+/database", "\"deny\""), Path("kv/+/p/+"))));

    [Fact]
    public void CanRead_TwoPathsOfEqualForm_TheGreaterTextDecides() => Assert.Equal(
        (true, false),
        (Reads(Kv("aa/db"), Path("kv/+/aa/+"), Path("kv/+/+/db", "\"deny\"")), Reads(Kv("aa/db"), Path("kv/+/aa/+", "\"deny\""), Path("kv/+/+/db"))));

    [Fact]
    public void CanRead_OrderOfPolicies_DoesNotCount() => Assert.Equal(
        (false, false),
        (Reads(Db, Path("kv/data/pay/*", "\"deny\""), Path("kv/data/*")), Reads(Db, Path("kv/data/*"), Path("kv/data/pay/*", "\"deny\""))));

    [Fact]
    public void CanRead_DenyOnAWiderPath_TheNarrowerAllows() => Assert.True(Reads(Db, Path("kv/data/*", "\"deny\""), Path("kv/data/pay/*")));

    [Fact]
    public void CanRead_NarrowerPathWithoutRead_HidesTheWider() => Assert.False(Reads(Db, Path("kv/data/*"), Path("kv/data/pay/*", "\"list\"")));

    [Fact]
    public void CanRead_NarrowerPathWithNothing_HidesTheWider() => Assert.False(Reads(Db, Path("kv/data/*"), Path("kv/data/pay/db", "")));
}
