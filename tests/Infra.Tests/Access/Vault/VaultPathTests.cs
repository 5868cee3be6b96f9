using SecretsLadder.Infra.Access.Vault;

namespace SecretsLadder.Infra.Tests.Access.Vault;

public sealed class VaultPathTests
{
    [Theory]
    [InlineData("a/b", "a/b")]
    [InlineData("*", "a/b")]
    [InlineData("*", "*")]
    [InlineData("a/*", "a/b/c")]
    [InlineData("a/*", "a/b*")]
    [InlineData("a/*", "a/+")]
    [InlineData("a/b*", "a/bc/d")]
    [InlineData("a/+/c", "a/b/c")]
    [InlineData("a/+/c", "a/+/c")]
    [InlineData("a/+/*", "a/b/c")]
    [InlineData("+/b", "a/b")]
    public void Covers_EverythingThatTheOtherFits_True(string pattern, string path) => Assert.True(VaultPath.Covers(pattern, path));

    [Theory]
    [InlineData("a/b", "a/bc")]
    [InlineData("a/b", "a/b/c")]
    [InlineData("a/b", "a/b*")]
    [InlineData("a/b", "a/+")]
    [InlineData("a/*", "a")]
    [InlineData("a/b*", "a/+")]
    [InlineData("a/b*", "a/*")]
    [InlineData("a/+", "a/b/c")]
    [InlineData("a/+", "a/*")]
    [InlineData("a/+/c", "a/b/+")]
    [InlineData("a/*/c", "a/b/c")]
    [InlineData("a/b?", "a/bc")]
    public void Covers_SomethingMore_False(string pattern, string path) => Assert.False(VaultPath.Covers(pattern, path));
}
