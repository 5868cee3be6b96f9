using SecretsLadder.Components.Identity;

namespace SecretsLadder.Components.Tests.Identity;

public sealed class VaultReadPolicyTests
{
    public static TheoryData<int> Seeds => EntryNames.Seeds;

    [Fact]
    public void EntryPath_Entry_IsWhereItsDataIs() =>
        Assert.Equal("secret/data/prod/shop/db", VaultReadPolicy.EntryPath("secret", KeyValueVersion.V2, "prod/shop/db"));

    [Fact]
    public void EntryPath_EntryOfVersion1_IsBelowTheMount() =>
        Assert.Equal("kv/prod/shop/db", VaultReadPolicy.EntryPath("kv", KeyValueVersion.V1, "prod/shop/db"));

    [Fact]
    public void CredentialPath_Role_IsWhereCredentialsAreIssued() =>
        Assert.Equal("database/creds/shop-readwrite", VaultReadPolicy.CredentialPath("database", "shop-readwrite"));

    [Fact]
    public void Of_Nothing_IsEmpty() => Assert.Equal("", VaultReadPolicy.Of([]));

    [Fact]
    public void Of_Paths_IsARuleEachInOrder() => Assert.Equal(
        """
        path "database/creds/shop" {
          capabilities = ["read"]
        }
        path "secret/data/db" {
          capabilities = ["read"]
        }

        """.ReplaceLineEndings("\n"),
        VaultReadPolicy.Of(["secret/data/db", "database/creds/shop"]));

    [Theory]
    [InlineData("secret/metadata/prod/db")]
    [InlineData("secret/prod/db")]
    [InlineData("secret/data/prod/db-zz")]
    [InlineData("secret/data/prod/db/more")]
    [InlineData("secret/data/prod")]
    [InlineData("secret/delete/prod/db")]
    [InlineData("database/config/shop")]
    public void Of_Entry_GrantsNothingElse(string path) =>
        Assert.Empty(VaultReader.CapabilitiesOn(VaultReadPolicy.Of(["secret/data/prod/db"]), path));

    [Fact]
    public void Of_Entry_GrantsReadingAlone() =>
        Assert.Equal(["read"], VaultReader.CapabilitiesOn(VaultReadPolicy.Of(["secret/data/prod/db"]), "secret/data/prod/db"));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_PathsAtRandom_ReadsExactlyThem(int seed) =>
        Assert.Equal(Paths(seed), VaultReader.ReadableOf(PolicyOf(Paths(seed)), VaultReader.AllOf(seed)));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_PathRemovedAtRandom_LosesExactlyIt(int seed)
    {
        var left = Paths(seed).ToList();
        left.RemoveAt(seed % left.Count);

        Assert.Equal(left, VaultReader.ReadableOf(PolicyOf(left), VaultReader.AllOf(seed)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_PathsAtRandom_AreNothingButRules(int seed) => Assert.Equal("", VaultReader.RestOf(PolicyOf(Paths(seed))));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_PathsAtRandom_NameNoWildcard(int seed) => Assert.DoesNotMatch("[*+]", PolicyOf(Paths(seed)));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_PathsInAnyOrder_IsTheSamePolicy(int seed) => Assert.Equal(
        VaultReadPolicy.Of(EntryNames.Some(seed)),
        VaultReadPolicy.Of(EntryNames.Shuffled(seed)));

    private static IEnumerable<string> Paths(int seed) => VaultReader.AllOf(seed).Where((_, index) => index % 5 == seed % 5);

    private static string PolicyOf(IEnumerable<string> paths) => VaultReadPolicy.Of(paths);
}
