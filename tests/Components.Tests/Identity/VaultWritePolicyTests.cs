using SecretsLadder.Components.Identity;

namespace SecretsLadder.Components.Tests.Identity;

public sealed class VaultWritePolicyTests
{
    private static readonly string Policy = VaultWritePolicy.Of(VaultWritePolicy.EntryPaths("secret", "prod/db"));

    [Fact]
    public void EntryPaths_Entry_AreItsValueAndItsMetadata() =>
        Assert.Equal(["secret/data/prod/db", "secret/metadata/prod/db"], VaultWritePolicy.EntryPaths("secret", "prod/db").AsEnumerable());

    [Fact]
    public void Of_Nothing_IsEmpty() => Assert.Equal("", VaultWritePolicy.Of([]));

    [Fact]
    public void Of_Entry_IsARuleForEachPath() => Assert.Equal(
        """
        path "secret/data/prod/db" {
          capabilities = ["create", "read", "update"]
        }
        path "secret/metadata/prod/db" {
          capabilities = ["create", "read", "update"]
        }

        """.ReplaceLineEndings("\n"),
        Policy);

    [Theory]
    [InlineData("secret/data/prod/db")]
    [InlineData("secret/metadata/prod/db")]
    public void Of_Entry_GrantsCreatingReadingAndUpdating(string path) =>
        Assert.Equal(["create", "read", "update"], VaultReader.CapabilitiesOn(Policy, path).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("secret/prod/db")]
    [InlineData("secret/data/prod/db-zz")]
    [InlineData("secret/data/prod/db/more")]
    [InlineData("secret/metadata/prod")]
    [InlineData("secret/metadata/prod/db-zz")]
    [InlineData("secret/delete/prod/db")]
    [InlineData("secret/destroy/prod/db")]
    public void Of_Entry_GrantsNothingElse(string path) => Assert.Empty(VaultReader.CapabilitiesOn(Policy, path));
}
