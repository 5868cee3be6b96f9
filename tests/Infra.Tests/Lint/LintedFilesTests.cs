using System.Diagnostics;
using SecretsLadder.Infra.Tests.Commands;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Tests.Lint;

public sealed class LintedFilesTests : IDisposable
{
    private const string Bad = "apiVersion: v1\nkind: Secret\nstringData: { a: b }\n";

    private readonly LintFolder _folder = new();

    [Fact]
    public async Task Folder_Files_AreFoundInOrdinalOrder()
    {
        _folder.With("b.yaml", Bad).With("B.yml", Bad)
            .With("a/z.json", "{ \"apiVersion\": \"v1\", \"kind\": \"Secret\", \"stringData\": { \"a\": \"b\" } }").With("a-b.YAML", Bad);
        var run = await _folder.RunAsync();

        Assert.Equal(["B.yml", "a-b.YAML", "a/z.json",
            "b.yaml"], run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':')[0]));
        Assert.Equal("4 errors, 0 warnings in 4 files\n", run.Error);
    }

    [Theory]
    [InlineData(".git/a.yaml")]
    [InlineData("x/node_modules/a.yaml")]
    [InlineData("a.txt")]
    [InlineData("a.tpl")]
    [InlineData("a.yaml.bak")]
    public async Task Folder_OtherFiles_ArePassedOver(string name) =>
        Assert.Equal("0 errors, 0 warnings in 0 files\n", (await _folder.With(name, Bad).RunAsync()).Error);

    [Fact]
    public async Task Folder_Links_AreNotFollowed()
    {
        _folder.With("a.yaml", Bad);
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "loop"), _folder.Path);
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "b.yaml"), Path.Combine(_folder.Path, "a.yaml"));

        Assert.Equal("1 error, 0 warnings in 1 file\n", (await _folder.RunAsync()).Error);
    }

    [Fact]
    public async Task Paths_NamedTwice_AreLintedOnce() =>
        Assert.Equal(
            "1 error, 0 warnings in 1 file\n",
            (await _folder.With("a.yaml", Bad).RunAsync(Path.Combine(_folder.Path, "a.yaml"), _folder.Path)).Error);

    [Fact]
    public async Task Paths_FileOfAnotherName_IsLinted()
    {
        _folder.With("a.txt", Bad);

        Assert.Equal(1, (await CommandRun.OfAsync("lint", Path.Combine(_folder.Path, "a.txt"))).ExitCode);
    }

    [Fact]
    public async Task Paths_Missing_OneAndOneLine()
    {
        var run = await CommandRun.OfAsync("lint", _folder.Path, "/nowhere/x");

        Assert.Equal((1, "", "error '/nowhere/x' is not there; name a file or a folder\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Paths_None_Two() => Assert.Equal(2, (await CommandRun.OfAsync("lint")).ExitCode);

    [Theory]
    [InlineData("a: b: c\n", "a.yaml:1:5: error YML001 this is not valid YAML: ")]
    [InlineData("a: 1\n---\nb:\n\tc: 1\n", "a.yaml:4:1: error YML001 this is not valid YAML: a tab stands where spaces are needed")]
    [InlineData("a: 1\n---\nb: \u0001\n", "a.yaml:3:4: error YML001 the control character U+0001 stands here")]
    [InlineData("a: 1\na: 2\n", "a.yaml:2:1: error YML001 a: the key stands here a second time")]
    public async Task Unreadable_File_IsAnErrorInItsPlace(string text, string expected) =>
        Assert.StartsWith(expected, Assert.Single(await LintFolder.LinesAsync("a.yaml", text)), StringComparison.Ordinal);

    [Fact]
    public async Task Unreadable_OneDocument_TheRestIsLinted() =>
        Assert.Equal(["a.yaml:3:15: error SEC101", "a.yaml:5:5: error YML001",
            "a.yaml:9:15: error SEC101"], await LintFolder.FindAsync("a.yaml", $"{Bad}---\na: b: c\n---\n{Bad}"));

    [Fact]
    public async Task Unreadable_NotUtf8_IsAnError()
    {
        await File.WriteAllBytesAsync(Path.Combine(_folder.Path, "a.yaml"), [0x61, 0x3A, 0x20, 0xFF]);

        Assert.StartsWith("a.yaml:1:4: error YML001 the file is not UTF-8", (await _folder.RunAsync()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unreadable_TooLarge_IsAnErrorAndTheOthersAreLinted()
    {
        _folder.With("b.yaml", Bad);
        await using (var file = File.Create(Path.Combine(_folder.Path, "a.yaml")))
        {
            file.SetLength(YamlDialect.Manifests.LargestFile + 1);
        }

        var run = await _folder.RunAsync();

        Assert.StartsWith(
            $"a.yaml: error YML001 the file has 52428801 bytes; at most 52428800 are read; split it\nb.yaml:3:15: error SEC101 ", run.Output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("- ", 100_000)]
    [InlineData("? ", 100_000)]
    [InlineData("{a: ", 100_000)]
    public async Task Unreadable_NestedWithoutEnd_IsAnErrorSoon(string opening, int times) => Assert.Contains(
        "nested deeper than 200 levels, which no manifest is",
        Assert.Single(await LintFolder.LinesAsync("a.yaml", string.Concat(Enumerable.Repeat(opening, times)))), StringComparison.Ordinal);

    [Fact]
    public async Task Aliases_OfAliases_AreNotMultiplied()
    {
        var bomb = "a0: &a0 [x,x]\n" + string.Concat(Enumerable.Range(1, 60).Select(level => $"a{level}: &a{level} [*a{level - 1},*a{level - 1}]\n"));

        Assert.Empty(await LintFolder.FindAsync("values.yaml", bomb));
    }

    [Theory]
    [InlineData("base: &base { a: 1 }\nb: { <<: *base, c: !tag x }\n? [d]\n: e\n")]
    [InlineData("%YAML 1.2\n---\na: 1\n...\n---\n# nothing\n---\nb: 1\n")]
    [InlineData("just a text\n")]
    [InlineData("")]
    public async Task Yaml_BeyondSettings_IsRead(string text) => Assert.Empty(await LintFolder.LinesAsync("a.yaml", text));

    [Theory]
    [InlineData("{ \"compilerOptions\": { // comment\n } }")]
    [InlineData("not json")]
    public async Task Json_NoManifest_IsPassedOver(string text) => Assert.Empty(await LintFolder.LinesAsync("a.json", text));

    /// <summary>A pipe would be read until somebody writes into it.</summary>
    [Fact]
    public async Task Folder_Pipe_IsNotWaitedFor()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var mkfifo = Process.Start("mkfifo", Path.Combine(_folder.Path, "a.yaml"));
        await mkfifo.WaitForExitAsync();

        Assert.Equal(0, (await _folder.RunAsync().WaitAsync(TimeSpan.FromMinutes(1))).ExitCode);
    }

    [Fact]
    public async Task Output_NameWithLineBreak_StaysOneLine()
    {
        _folder.With("a\n::error::b.yaml", Bad);

        Assert.StartsWith("a?::error::b.yaml:3:15: error SEC101 ", (await _folder.RunAsync()).Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
