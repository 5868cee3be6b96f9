using SecretsLadder.Infra.Changes.Revisions;

namespace SecretsLadder.Infra.Tests.Changes.Revisions;

public sealed class StacksCopyTests : IDisposable
{
    private readonly TemporaryRepository _repository = TemporaryRepository.WithShop();

    [Fact]
    public void OfCommit_FilesOfTheWorkTreeDiffer_HoldsThoseOfTheCommit()
    {
        _repository.Stacks.WithStack("dev", "changed").WithStack("other", "new");
        using var copy = OfHead();

        Assert.Equal(["dev"], copy.Folder.Stacks);
    }

    [Fact]
    public void OfCommit_MessagesNameFilesAsInTheWorkTree()
    {
        using var copy = OfHead();

        Assert.Equal("stacks/Pulumi.dev.yaml", copy.Folder.DisplayName(copy.Folder.StackFile("dev")));
    }

    [Fact]
    public void OfCommit_ProjectFile_IsBesideTheFolder()
    {
        _repository.Stacks.WithProject("name: secrets-ladder\n");
        _repository.Commit();
        using var copy = OfHead();

        Assert.True(File.Exists(copy.Folder.ProjectFile));
    }

    [Fact]
    public void OfCommit_Folder_OnlyThisUserReads()
    {
        using var copy = OfHead();

        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, new DirectoryInfo(copy.Folder.Path).Parent!.UnixFileMode);
    }

    [Fact]
    public void Dispose_Copy_IsGone()
    {
        var copy = OfHead();
        copy.Dispose();

        Assert.False(Directory.Exists(Path.GetDirectoryName(copy.Folder.Path)));
    }

    [Theory]
    [InlineData("../../victim")]
    [InlineData("/victim")]
    public void Write_PathThatLeadsOut_IsRefused(string path)
    {
        using var copy = OfHead();

        Assert.Throws<IOException>(() => copy.Write(path, []));
    }

    [Fact]
    public void OfStack_LinkedFolder_IsNotFollowed()
    {
        Directory.CreateSymbolicLink(Path.Combine(_repository.Stacks.Path, "dev", "loop"), _repository.Stacks.Root);
        using var copy = StacksCopy.OfStack(_repository.Stacks.Folder, "dev");

        Assert.False(Path.Exists(Path.Combine(copy.Folder.Path, "dev", "loop")));
    }

    [Fact]
    public void OfStack_Copy_HoldsThatStackAndTheProjectFile()
    {
        _repository.Stacks.WithStack("other", "x").WithProject("name: p\n").WithSealed("dev", "shop", "a", "ciphertext");
        using var copy = StacksCopy.OfStack(_repository.Stacks.Folder, "dev");

        Assert.Equal(
            ["Pulumi.yaml", "stacks/Pulumi.dev.yaml", "stacks/dev/apps/shop.yaml", "stacks/dev/sealed/shop/a.yaml"],
            Directory.EnumerateFiles(Path.GetDirectoryName(copy.Folder.Path)!, "*", SearchOption.AllDirectories).Select(copy.Folder.DisplayName)
                .Order(StringComparer.Ordinal));
    }

    public void Dispose() => _repository.Dispose();

    private StacksCopy OfHead()
    {
        var git = new GitRepository(_repository.Stacks.Root);
        return StacksCopy.OfCommit(_repository.Stacks.Folder, git, git.CommitOf("HEAD"));
    }
}
