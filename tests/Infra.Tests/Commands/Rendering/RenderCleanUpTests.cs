using SecretsLadder.Shared;
namespace SecretsLadder.Infra.Tests.Commands.Rendering;

/// <summary>What <c>render</c> removes and overwrites: what a former run wrote, and nothing else.</summary>
public sealed class RenderCleanUpTests : IDisposable
{
    private readonly RenderedDev _folder = new();

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    public async Task Render_ObjectIsGone_ItsFileIsRemoved(string ending)
    {
        await _folder.RenderAsync(ending);
        _folder.RenameSecret();
        await _folder.RenderAsync(ending);

        Assert.Equal(
            [".gitignore", ".rendered", "cluster/namespace-shop.yaml", "kustomization.yaml", "shop/secret-other.yaml"],
            _folder.Files().Select(file => file.Path));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("own: work\n", true)]
    public async Task Render_PatchOfAReleaseThatNamedItOtherwise_StaysOnlyIfSomebodyChangedIt(string work, bool stays)
    {
        const string Former = "patches/web.yaml";
        const string Now = "patches/shop/deployment-web.yaml";
        _folder.Stacks.WithApplication("dev", "shop", TemporaryStacks.Shop + "workloads: { web: { container: web, use: [] } }\n");
        await _folder.RenderAsync();
        File.Move(_folder.At(Now), _folder.At(Former));
        var list = await File.ReadAllTextAsync(_folder.At(".rendered"));
        await File.WriteAllTextAsync(_folder.At(".rendered"), list.Replace(Now, Former, StringComparison.Ordinal));
        await File.AppendAllTextAsync(_folder.At(Former), work);
        await _folder.RenderAsync();

        Assert.Equal((stays, true), (File.Exists(_folder.At(Former)), File.Exists(_folder.At(Now))));
    }

    [Fact]
    public async Task Render_ObjectIsGoneAndItsFolderToo_Succeeds()
    {
        await _folder.RenderAsync();
        Directory.Delete(_folder.At("shop"), recursive: true);
        _folder.Stacks.WithStack("dev", TemporaryStacks.Minimal);
        File.Delete(Path.Combine(_folder.Stacks.Path, "dev", "apps", "shop.yaml"));

        Assert.Equal(0, (await _folder.RenderAsync()).ExitCode);
    }

    [Fact]
    public async Task Render_FileNobodyListed_Stays()
    {
        await _folder.RenderAsync();
        await File.WriteAllTextAsync(_folder.At("shop", "own.yaml"), "own");
        await _folder.RenderAsync();

        Assert.Equal("own", await File.ReadAllTextAsync(_folder.At("shop", "own.yaml")));
    }

    [Fact]
    public async Task Render_ForeignFolder_IsRefusedAndLeftAlone()
    {
        Directory.CreateDirectory(_folder.Out);
        await File.WriteAllTextAsync(_folder.At("own.yaml"), "own");
        var run = await _folder.RenderAsync();

        Assert.Equal(
            (1, $"error '{_folder.Out}' holds files that no render wrote; name an empty or new folder with --out DIR\n"),
            (run.ExitCode, run.Error));
        Assert.Equal([("own.yaml", "own")], _folder.Files());
    }

    [Theory]
    [InlineData("../victim.yaml")]
    [InlineData("shop/../../victim.yaml")]
    [InlineData("./../rendered/../victim.yaml")]
    [InlineData("{root}/victim.yaml")]
    [InlineData("../rendered-too/victim.yaml")]
    public async Task Render_ListNamesAFileOutside_ItStays(string listed)
    {
        var victims = new[] { Path.Combine(_folder.Stacks.Root, "victim.yaml"), Path.Combine(_folder.Stacks.Root, "rendered-too", "victim.yaml") };
        _folder.Stacks.WithFile("../victim.yaml", "kept").WithFile("../rendered-too/victim.yaml", "kept");
        await _folder.RenderAsync();
        await File.AppendAllTextAsync(_folder.At(".rendered"), listed.Replace("{root}", _folder.Stacks.Root, StringComparison.Ordinal) + "\n");
        await _folder.RenderAsync();

        AssertEach.Of(victims, victim => Assert.True(File.Exists(victim)));
    }

    [Theory]
    [InlineData("link", "link/victim.yaml")]
    [InlineData("cluster", "cluster/victim.yaml")]
    public async Task Render_ListLeadsThroughALink_IsRefused(string link, string listed)
    {
        _folder.Stacks.WithFile("../outside/victim.yaml", "kept");
        await _folder.RenderAsync();
        RenderedDev.ReplaceByLink(_folder.At(link), Path.Combine(_folder.Stacks.Root, "outside"));
        await File.AppendAllTextAsync(_folder.At(".rendered"), listed + "\n");
        var run = await _folder.RenderAsync();

        Assert.Equal((1, true), (run.ExitCode, File.Exists(Path.Combine(_folder.Stacks.Root, "outside", "victim.yaml"))));
    }

    [Theory]
    [InlineData("kustomization.yaml")]
    [InlineData(".rendered")]
    public async Task Render_FileIsALink_ItsTargetIsNotOverwritten(string file)
    {
        _folder.Stacks.WithFile("../victim.yaml", "kept");
        await _folder.RenderAsync();
        RenderedDev.ReplaceByLink(_folder.At(file), Path.Combine(_folder.Stacks.Root, "victim.yaml"));
        await _folder.RenderAsync();

        Assert.Equal("kept", await File.ReadAllTextAsync(Path.Combine(_folder.Stacks.Root, "victim.yaml")));
    }

    [Fact]
    public async Task Render_StaleFileThatSomebodyChanged_StaysAndIsNamed()
    {
        await _folder.RenderAsync();
        await File.AppendAllTextAsync(_folder.At("shop", "secret-shop-secrets.yaml"), "own: work\n");
        _folder.RenameSecret();
        var run = await _folder.RenderAsync();

        Assert.Contains(
            $"warning 'shop/secret-shop-secrets.yaml' is no longer rendered, and stays in {_folder.Out}: "
            + "somebody changed it since; look at it, then remove it",
            run.Errors);
        Assert.Contains("own: work", await File.ReadAllTextAsync(_folder.At("shop", "secret-shop-secrets.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_StaleFileOfAListWithoutHashes_StaysAndIsNamed()
    {
        await _folder.RenderAsync();
        var list = _folder.At(".rendered");
        await File.WriteAllLinesAsync(list, (await File.ReadAllLinesAsync(list)).Select(line => line[66..]));
        _folder.RenameSecret();
        var run = await _folder.RenderAsync();

        Assert.Equal((0, true), (run.ExitCode, run.Error.Contains("an older release wrote it", StringComparison.Ordinal)));
        Assert.True(File.Exists(_folder.At("shop", "secret-shop-secrets.yaml")));
    }

    [Fact]
    public async Task Render_FileNobodyListedIsInTheWay_IsRefused()
    {
        await _folder.RenderAsync();
        _folder.RenameSecret();
        await File.WriteAllTextAsync(_folder.At("shop", "secret-other.yaml"), "own");

        Assert.Equal((1, "own"), ((await _folder.RenderAsync()).ExitCode, await File.ReadAllTextAsync(_folder.At("shop", "secret-other.yaml"))));
    }

    [Fact]
    public async Task Render_OutIsALink_IsRefused()
    {
        var outside = Directory.CreateDirectory(Path.Combine(_folder.Stacks.Root, "outside")).FullName;
        Directory.CreateSymbolicLink(_folder.Out, outside);

        Assert.Equal((1, 0), ((await _folder.RenderAsync()).ExitCode, Directory.EnumerateFileSystemEntries(outside).Count()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("shop")]
    [InlineData("\0")]
    public async Task Render_ListHoldsNoFile_NeitherFailsUntoldNorRemovesMore(string listed)
    {
        await _folder.RenderAsync();
        await File.AppendAllTextAsync(_folder.At(".rendered"), listed + "\n");

        await _folder.RenderAsync();

        Assert.Equal(4, _folder.Files().Count(file => file.Path != ".rendered"));
    }

    public void Dispose() => _folder.Dispose();
}
