using System.Diagnostics;
using System.Text;
using SecretsLadder.Infra.Settings.Files;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Tests.BadInput;

/// <summary>Files that no repository should hold: too large, made to exhaust the reader, or no files at all.</summary>
public sealed class HostileFilesTests : IDisposable
{
    /// <summary>
    /// Far above the second that each takes, for a machine that is busy, and far below the hours of work that grows with the square of a file.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private const string Link = "this is a link, and what it leads to can change without a review of it; replace the link by what it leads to";

    private readonly TemporaryStacks _stacks = TemporaryStacks.WithShop();

    public static TheoryData<string, string> Exhausting => new()
    {
        { "lists in lists on one line", new string('[', 500_000) },
        { "mappings in mappings", string.Concat(Enumerable.Repeat("{a: ", 200_000)) },
        { "lists in lists under a tag", "a: !t " + new string('[', 500_000) },
        { "lists in lists as a key", "? " + new string('[', 500_000) },
        { "lists in lists to merge", "<<: " + new string('[', 500_000) },
        { "lists in lists by dashes", string.Concat(Enumerable.Repeat("- ", 500_000)) },
        { "keys in keys", string.Concat(Enumerable.Repeat("? ", 400_000)) },
        { "a long key", new string('k', 1_000_000) + ": 1" },
        { "keys without values", "{" + string.Concat(Enumerable.Repeat("a,", 400_000)) },
        { "almost tokens", "owner: \"" + string.Concat(Enumerable.Repeat("-eyJ", 200_000)) + "\"" },
        { "almost tokens as a key", "? \"" + string.Concat(Enumerable.Repeat("-eyJ", 200_000)) + "\"\n: 1" },
        { "almost a URL", "owner: \"" + new string('a', 900_000) + "://\"" },
        { "blank lines", new string('\n', 1_000_000) },
        { "tabs", new string('\t', 1_000_000) },
        { "line ends of old", "owner: a\r\r\r\tb:\r\t\tc: 1" },
        { "an alias bomb", "a: &a [x, x]\n"
            + string.Concat(Enumerable.Range('b', 20).Select(c => $"{(char)c}: &{(char)c} [*{(char)(c - 1)}, *{(char)(c - 1)}]\n")) },
        { "an escape beyond Unicode", "owner: \"\\UFFFFFFFF\"" },
        { "half an escape", "owner: \"\\uD800\"" },
    };

    [Theory]
    [MemberData(nameof(Exhausting))]
    public void FromFiles_ExhaustingFile_IsReportedSoon(string what, string text)
    {
        _stacks.WithApplication("dev", "shop", text);
        var watch = Stopwatch.StartNew();

        Assert.NotEmpty(_stacks.Mistakes());
        Assert.True(watch.Elapsed < Patience, $"{what} took {watch.Elapsed}");
    }

    [Fact]
    public void FromFiles_FileOf50Megabytes_IsNotRead()
    {
        using (var file = File.Create(PathOf("dev/apps/shop.yaml")))
        {
            file.SetLength(50 * 1024 * 1024);
        }

        Assert.Contains("stacks/dev/apps/shop.yaml: the file has 52428800 bytes; at most 1048576 are read; split it", _stacks.Mistakes());
    }

    [Fact]
    public void FromFiles_Utf16_SaysWhere()
    {
        File.WriteAllBytes(PathOf("dev/apps/shop.yaml"), [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(TemporaryStacks.Shop)]);

        Assert.Contains("stacks/dev/apps/shop.yaml:1:1: the file is not UTF-8: byte 1 is invalid; save it as UTF-8", _stacks.Mistakes());
    }

    [Fact]
    public void FromFiles_LinkToNothing_SaysSo()
    {
        File.CreateSymbolicLink(PathOf("dev/apps/cart.yaml"), PathOf("nowhere.yaml"));

        Assert.Contains("stacks/dev/apps/cart.yaml: " + Link, _stacks.Mistakes());
    }

    [Theory]
    [InlineData("stacks/dev", "stacks/dev")]
    [InlineData("stacks/dev/apps", "stacks/dev/apps")]
    [InlineData("stacks/dev/apps/shop.yaml", "stacks/dev/apps/shop.yaml")]
    [InlineData("stacks/Pulumi.dev.yaml", "stacks/Pulumi.dev.yaml")]
    [InlineData("stacks/dev/sealed", "stacks/dev/sealed")]
    [InlineData("stacks/dev/sealed/shop", "stacks/dev/sealed/shop")]
    [InlineData("stacks/dev/sealed/shop/shop-secrets.yaml", "stacks/dev/sealed/shop/shop-secrets.yaml")]
    [InlineData("stacks/dev/sealing-cert.pem", "stacks/dev/sealing-cert.pem")]
    [InlineData("Pulumi.yaml", "Pulumi.yaml")]
    public void FromFiles_Link_IsRefused(string path, string named)
    {
        _stacks.WithProject("name: x\n").WithSealed("dev", "shop", "shop-secrets", "{}").WithFile("dev/sealing-cert.pem", "");
        var (here, elsewhere) = (Path.Combine(_stacks.Root, path), Path.Combine(_stacks.Root, "elsewhere"));
        Directory.Move(here, elsewhere);
        File.CreateSymbolicLink(here, elsewhere);

        Assert.Contains($"{named}: {Link}", _stacks.Mistakes());
    }

    [Fact]
    public void FromFiles_LinkAboveTheFolderOfStacks_IsFollowed()
    {
        var link = Path.Combine(_stacks.Root, "link");
        Directory.CreateSymbolicLink(link, _stacks.Path);

        Assert.Single(SettingsReader.FromFiles(new StacksFolder(link), "dev").Applications);
    }

    [Theory]
    [InlineData("dev/apps/shop.yaml")]
    [InlineData("Pulumi.dev.yaml")]
    [InlineData("dev/sealing-cert.pem")]
    public async Task FromFiles_Pipe_IsNeitherReadNorWaitedFor(string file)
    {
        File.Delete(PathOf(file));
        using (var pipe = Process.Start("mkfifo", [PathOf(file)]))
        {
            await pipe.WaitForExitAsync();
        }

        Assert.NotEmpty(await Task.Run(() => _stacks.Mistakes()).WaitAsync(Patience));
    }

    [Fact]
    public void FromFiles_FolderNamedLikeAFile_IsReported()
    {
        Directory.CreateDirectory(PathOf("dev/apps/cart.yaml"));

        Assert.Contains(
            "stacks/dev/apps/cart.yaml: this is a folder, which nothing reads; application files lie directly in 'apps'", _stacks.Mistakes());
    }

    [Fact]
    public void FromFiles_FileInPlaceOfTheFolder_IsReported()
    {
        Directory.Delete(PathOf("dev/apps"), recursive: true);
        _stacks.WithFile("dev/apps", "");

        Assert.Contains("stacks/dev/apps: this is a file; application files lie in a folder of this name", _stacks.Mistakes());
    }

    [Theory]
    [InlineData("..\\..\\etc.yaml")]
    [InlineData("..yaml")]
    [InlineData("...yaml")]
    [InlineData("-rf.yaml")]
    [InlineData("shop cart.yaml")]
    [InlineData("shop%2f..%2fcart.yaml")]
    public void FromFiles_ApplicationFileOfAHostileName_IsRefused(string file)
    {
        _stacks.WithFile($"dev/apps/{file}", TemporaryStacks.Shop);

        Assert.Contains(_stacks.Mistakes(), line => line.Contains("the file is named after its application", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData("dev prod")]
    public void FromFiles_StackOfAHostileName_IsRefused(string stack)
    {
        _stacks.WithStack(stack, TemporaryStacks.Minimal);

        Assert.Contains(_stacks.Mistakes(stack), line => line.Contains("the file is named after its stack", StringComparison.Ordinal));
    }

    [Fact]
    public void FromFiles_ManyMistakes_AreToldSoon()
    {
        _stacks.WithApplication(
            "dev", "shop", "owner: t\nsecrets:\n" + string.Concat(Enumerable.Range(0, 5000).Select(index => $"  S_{index}: {{ kys: {{}} }}\n")));

        Assert.Equal(15000, Assert.Throws<SettingsException>(() => _stacks.Read()).Mistakes.Length);
    }

    public void Dispose() => _stacks.Dispose();

    private string PathOf(string file) => Path.Combine(_stacks.Path, file);
}
