using System.Text;
using SecretsLadder.Infra.Changes;

namespace SecretsLadder.Infra.Tests.Changes;

public sealed class AtomicFilesTests : IDisposable
{
    private readonly TemporaryStacks _stacks = new TemporaryStacks().WithFile("a/one.yaml", "old");

    [Fact]
    public void Write_Files_AreWrittenAndNothingElseIsLeft()
    {
        Write(("a/one.yaml", "new"), ("b/two.yaml", "new"));

        Assert.Equal([("a/one.yaml", "new"), ("b/two.yaml", "new")], Files());
    }

    [Fact]
    public void Write_ModeOfAFile_Stays()
    {
        var file = new FileInfo(Path.Combine(_stacks.Path, "a", "one.yaml"));
        var mode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        SetMode(file, mode);
        Write(("a/one.yaml", "new"));

        Assert.Equal(mode, new FileInfo(file.FullName).UnixFileMode);
    }

    [Theory]
    [InlineData("c/folder.yaml")]
    [InlineData("a/one.yaml/below.yaml")]
    public void Write_OneCannotBeWritten_AllAreAsTheyWere(string impossible)
    {
        Directory.CreateDirectory(Path.Combine(_stacks.Path, "c", "folder.yaml", "x"));

        Assert.ThrowsAny<Exception>(() => Write(("a/one.yaml", "new"), ("b/two.yaml", "new"), (impossible, "new")));
        Assert.Equal([("a/one.yaml", "old")], Files());
    }

    [Theory]
    [InlineData("a/link.yaml")]
    [InlineData("linked/one.yaml")]
    public void Write_Link_IsRefusedBeforeAnythingIsWritten(string place)
    {
        _stacks.WithFile("../outside/victim.yaml", "kept");
        File.CreateSymbolicLink(Path.Combine(_stacks.Path, "a", "link.yaml"), Path.Combine(_stacks.Root, "outside", "victim.yaml"));
        Directory.CreateSymbolicLink(Path.Combine(_stacks.Path, "linked"), Path.Combine(_stacks.Root, "outside"));

        Assert.Throws<IOException>(() => Write(("a/one.yaml", "new"), (place, "new")));
        Assert.Equal(("old", "kept"), (File.ReadAllText(Path.Combine(_stacks.Path, "a", "one.yaml")),
            File.ReadAllText(Path.Combine(_stacks.Root, "outside", "victim.yaml"))));
    }

    public void Dispose() => _stacks.Dispose();

    private static void SetMode(FileInfo file, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            file.UnixFileMode = mode;
        }
    }

    private void Write(params (string Path, string Text)[] files) =>
        AtomicFiles.Write(
            _stacks.Path, [.. files.Select(file => KeyValuePair.Create(Path.Combine(_stacks.Path, file.Path), Encoding.UTF8.GetBytes(file.Text)))]);

    private IEnumerable<(string, string)> Files() => [.. Directory.EnumerateFiles(_stacks.Path, "*", SearchOption.AllDirectories)
        .Select(file => (Path.GetRelativePath(_stacks.Path, file), File.ReadAllText(file))).Order()];
}
