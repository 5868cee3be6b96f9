using System.Text;
using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Promotions;

namespace SecretsLadder.Infra.Tests.Promotions;

public sealed class FileWritesTests : IDisposable
{
    private readonly TemporaryStacks _stacks = new TemporaryStacks().WithFile("a/one.yaml", "old");

    [Fact]
    public void Commit_Files_AreWrittenAndNothingElseIsLeft()
    {
        Commit(("a/one.yaml", "new"), ("b/two.yaml", "new"));

        Assert.Equal([("a/one.yaml", "new"), ("b/two.yaml", "new")], Files());
    }

    [Fact]
    public void Commit_ModeOfAFile_Stays()
    {
        var file = new FileInfo(Path.Combine(_stacks.Path, "a", "one.yaml"));
        var mode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        SetMode(file, mode);
        Commit(("a/one.yaml", "new"));

        Assert.Equal(mode, new FileInfo(file.FullName).UnixFileMode);
    }

    [Theory]
    [InlineData("c/folder.yaml")]
    [InlineData("a/one.yaml/below.yaml")]
    public void Commit_OneCannotBeWritten_AllAreAsTheyWere(string impossible)
    {
        Directory.CreateDirectory(Path.Combine(_stacks.Path, "c", "folder.yaml", "x"));

        Assert.ThrowsAny<Exception>(() => Commit(("a/one.yaml", "new"), ("b/two.yaml", "new"), (impossible, "new")));
        Assert.Equal([("a/one.yaml", "old")], Files());
    }

    [Theory]
    [InlineData("a/link.yaml")]
    [InlineData("linked/one.yaml")]
    public void Commit_Link_IsRefusedBeforeAnythingIsWritten(string place)
    {
        _stacks.WithFile("../outside/victim.yaml", "kept");
        File.CreateSymbolicLink(Path.Combine(_stacks.Path, "a", "link.yaml"), Path.Combine(_stacks.Root, "outside", "victim.yaml"));
        Directory.CreateSymbolicLink(Path.Combine(_stacks.Path, "linked"), Path.Combine(_stacks.Root, "outside"));

        Assert.Throws<IOException>(() => Commit(("a/one.yaml", "new"), (place, "new")));
        Assert.Equal(("old", "kept"), (File.ReadAllText(Path.Combine(_stacks.Path, "a", "one.yaml")), File.ReadAllText(Path.Combine(_stacks.Root, "outside", "victim.yaml"))));
    }

    public void Dispose() => _stacks.Dispose();

    private static void SetMode(FileInfo file, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            file.UnixFileMode = mode;
        }
    }

    private void Commit(params (string Path, string Text)[] files) =>
        FileWrites.Commit(_stacks.Path, [.. files.Select(file => new PromotedFile(file.Path, DifferenceKind.Changed, Encoding.UTF8.GetBytes(file.Text)))]);

    private IEnumerable<(string, string)> Files() => [.. Directory.EnumerateFiles(_stacks.Path, "*", SearchOption.AllDirectories)
        .Select(file => (Path.GetRelativePath(_stacks.Path, file), File.ReadAllText(file))).Order()];
}
