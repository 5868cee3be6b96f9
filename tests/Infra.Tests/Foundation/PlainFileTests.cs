using SecretsLadder.Infra.Foundation;

namespace SecretsLadder.Infra.Tests.Foundation;

public sealed class PlainFileTests : IDisposable
{
    private readonly TemporaryStacks _stacks = TemporaryStacks.WithShop();

    [Theory]
    [InlineData("../Pulumi.yaml")]
    [InlineData("dev/../../x")]
    [InlineData("/etc/passwd")]
    [InlineData("../stacks-too/x")]
    [InlineData(".")]
    public void Refuse_PathThatLeadsOut_Throws(string path) =>
        Assert.Contains(
            "leads out of", Assert.Throws<IOException>(() => PlainFile.Refuse(_stacks.Path, Path.Combine(_stacks.Path, path))).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("link.yaml")]
    [InlineData("linked/x.yaml")]
    [InlineData("nowhere.yaml")]
    public void Refuse_Link_Throws(string path)
    {
        File.CreateSymbolicLink(Path.Combine(_stacks.Path, "link.yaml"), Path.Combine(_stacks.Path, "Pulumi.dev.yaml"));
        File.CreateSymbolicLink(Path.Combine(_stacks.Path, "nowhere.yaml"), Path.Combine(_stacks.Path, "none"));
        Directory.CreateSymbolicLink(Path.Combine(_stacks.Path, "linked"), Path.Combine(_stacks.Path, "dev"));

        Assert.Contains(
            "is a link", Assert.Throws<IOException>(() => PlainFile.Refuse(_stacks.Path, Path.Combine(_stacks.Path, path))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void LinkBelow_SeveralLinks_IsTheFirst()
    {
        Directory.CreateSymbolicLink(Path.Combine(_stacks.Path, "linked"), Path.Combine(_stacks.Path, "dev"));
        File.CreateSymbolicLink(Path.Combine(_stacks.Path, "dev", "link"), Path.Combine(_stacks.Path, "none"));

        Assert.Equal(Path.Combine(_stacks.Path, "linked"), PlainFile.LinkBelow(_stacks.Path, Path.Combine(_stacks.Path, "linked", "link")));
    }

    [Fact]
    public void ReadAllBytes_Device_IsEmpty() => Assert.Empty(PlainFile.ReadAllBytes("/dev/zero"));

    public void Dispose() => _stacks.Dispose();
}
