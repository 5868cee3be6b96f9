namespace SecretsLadder.Infra.Tests.Commands;

public sealed class RenderCommandTests : IDisposable
{
    private const string Unsafe = "{ owner: a, secrets: { shop-secrets: { keys: { API_KEY: k }, template: { URL: \"https://a?k={{ .API_KEY }}\" } } } }";

    private readonly TemporaryStacks _stacks = TemporaryStacks.WithShop();

    private string Out => Path.Combine(_stacks.Root, "rendered");

    [Fact]
    public async Task Render_NewFolder_HoldsEveryFileAndTheList()
    {
        await RenderAsync();

        Assert.Equal([".rendered", "cluster/namespace-shop.yaml", "kustomization.yaml", "shop/secret-shop-secrets.yaml"], Files().Select(file => file.Path));
    }

    [Fact]
    public async Task Render_Success_TellsOnStandardErrorAlone()
    {
        var run = await RenderAsync();

        Assert.Equal((0, "", $"3 files in {Out}; 0 errors, 1 warning\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Render_Twice_EveryFileIsByteEqual()
    {
        await RenderAsync();
        var first = Files();
        await RenderAsync();

        Assert.Equal(first, Files());
    }

    [Fact]
    public async Task Render_TwoFolders_EveryFileIsByteEqual()
    {
        await RenderAsync();
        var first = Files();
        Directory.Delete(Out, recursive: true);
        await RenderAsync();

        Assert.Equal(first, Files());
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    public async Task Render_ObjectIsGone_ItsFileIsRemoved(string ending)
    {
        await RenderAsync(ending);
        _stacks.WithApplication("dev", "shop", TemporaryStacks.Shop.Replace("shop-secrets:", "other:", StringComparison.Ordinal));
        await RenderAsync(ending);

        Assert.Equal([".rendered", "cluster/namespace-shop.yaml", "kustomization.yaml", "shop/secret-other.yaml"], Files().Select(file => file.Path));
    }

    [Fact]
    public async Task Render_ObjectIsGoneAndItsFolderToo_Succeeds()
    {
        await RenderAsync();
        Directory.Delete(Path.Combine(Out, "shop"), recursive: true);
        _stacks.WithStack("dev", TemporaryStacks.Minimal);
        File.Delete(Path.Combine(_stacks.Path, "dev", "apps", "shop.yaml"));

        Assert.Equal(0, (await RenderAsync()).ExitCode);
    }

    [Fact]
    public async Task Render_FileNobodyListed_Stays()
    {
        await RenderAsync();
        await File.WriteAllTextAsync(Path.Combine(Out, "shop", "own.yaml"), "own");
        await RenderAsync();

        Assert.Equal("own", await File.ReadAllTextAsync(Path.Combine(Out, "shop", "own.yaml")));
    }

    [Fact]
    public async Task Render_ForeignFolder_IsRefusedAndLeftAlone()
    {
        Directory.CreateDirectory(Out);
        await File.WriteAllTextAsync(Path.Combine(Out, "own.yaml"), "own");
        var run = await RenderAsync();

        Assert.Equal((1, $"error '{Out}' holds files that no render wrote; name an empty or new folder with --out DIR\n"), (run.ExitCode, run.Error));
        Assert.Equal([("own.yaml", "own")], Files());
    }

    [Theory]
    [InlineData("../victim.yaml")]
    [InlineData("shop/../../victim.yaml")]
    [InlineData("./../rendered/../victim.yaml")]
    [InlineData("{root}/victim.yaml")]
    [InlineData("../rendered-too/victim.yaml")]
    public async Task Render_ListNamesAFileOutside_ItStays(string listed)
    {
        var victims = new[] { Path.Combine(_stacks.Root, "victim.yaml"), Path.Combine(_stacks.Root, "rendered-too", "victim.yaml") };
        _stacks.WithFile("../victim.yaml", "kept").WithFile("../rendered-too/victim.yaml", "kept");
        await RenderAsync();
        await File.AppendAllTextAsync(Path.Combine(Out, ".rendered"), listed.Replace("{root}", _stacks.Root, StringComparison.Ordinal) + "\n");
        await RenderAsync();

        Assert.All(victims, victim => Assert.True(File.Exists(victim)));
    }

    [Theory]
    [InlineData("link", "link/victim.yaml")]
    [InlineData("cluster", "cluster/victim.yaml")]
    public async Task Render_ListLeadsThroughALink_IsRefused(string link, string listed)
    {
        _stacks.WithFile("../outside/victim.yaml", "kept");
        await RenderAsync();
        ReplaceByLink(Path.Combine(Out, link), Path.Combine(_stacks.Root, "outside"));
        await File.AppendAllTextAsync(Path.Combine(Out, ".rendered"), listed + "\n");
        var run = await RenderAsync();

        Assert.Equal((1, true), (run.ExitCode, File.Exists(Path.Combine(_stacks.Root, "outside", "victim.yaml"))));
    }

    [Theory]
    [InlineData("kustomization.yaml")]
    [InlineData(".rendered")]
    public async Task Render_FileIsALink_ItsTargetIsNotOverwritten(string file)
    {
        _stacks.WithFile("../victim.yaml", "kept");
        await RenderAsync();
        ReplaceByLink(Path.Combine(Out, file), Path.Combine(_stacks.Root, "victim.yaml"));
        await RenderAsync();

        Assert.Equal("kept", await File.ReadAllTextAsync(Path.Combine(_stacks.Root, "victim.yaml")));
    }

    [Fact]
    public async Task Render_StaleFileThatSomebodyChanged_StaysAndIsNamed()
    {
        await RenderAsync();
        await File.AppendAllTextAsync(Path.Combine(Out, "shop", "secret-shop-secrets.yaml"), "own: work\n");
        _stacks.WithApplication("dev", "shop", TemporaryStacks.Shop.Replace("shop-secrets:", "other:", StringComparison.Ordinal));
        var run = await RenderAsync();

        Assert.Contains($"warning 'shop/secret-shop-secrets.yaml' is no longer rendered, and stays in {Out}: somebody changed it since; look at it, then remove it", run.Errors);
        Assert.Contains("own: work", await File.ReadAllTextAsync(Path.Combine(Out, "shop", "secret-shop-secrets.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_StaleFileOfAListWithoutHashes_StaysAndIsNamed()
    {
        await RenderAsync();
        var list = Path.Combine(Out, ".rendered");
        await File.WriteAllLinesAsync(list, (await File.ReadAllLinesAsync(list)).Select(line => line[66..]));
        _stacks.WithApplication("dev", "shop", TemporaryStacks.Shop.Replace("shop-secrets:", "other:", StringComparison.Ordinal));
        var run = await RenderAsync();

        Assert.Equal((0, true), (run.ExitCode, run.Error.Contains("an older release wrote it", StringComparison.Ordinal)));
        Assert.True(File.Exists(Path.Combine(Out, "shop", "secret-shop-secrets.yaml")));
    }

    [Fact]
    public async Task Render_FileNobodyListedIsInTheWay_IsRefused()
    {
        await RenderAsync();
        _stacks.WithApplication("dev", "shop", TemporaryStacks.Shop.Replace("shop-secrets:", "other:", StringComparison.Ordinal));
        await File.WriteAllTextAsync(Path.Combine(Out, "shop", "secret-other.yaml"), "own");

        Assert.Equal((1, "own"), ((await RenderAsync()).ExitCode, await File.ReadAllTextAsync(Path.Combine(Out, "shop", "secret-other.yaml"))));
    }

    [Fact]
    public async Task Render_OutIsALink_IsRefused()
    {
        Directory.CreateDirectory(Path.Combine(_stacks.Root, "outside"));
        Directory.CreateSymbolicLink(Out, Path.Combine(_stacks.Root, "outside"));

        Assert.Equal((1, 0), ((await RenderAsync()).ExitCode, Directory.EnumerateFileSystemEntries(Path.Combine(_stacks.Root, "outside")).Count()));
    }

    [Fact]
    public async Task Render_NamespaceCalledLikeTheFolderOfPatches_HasAFolderOfItsOwn()
    {
        _stacks.WithStack("dev", TemporaryStacks.Minimal.Replace("shop: managed", "patches: managed", StringComparison.Ordinal) + "  secrets-ladder:apps: { shop: { namespace: patches } }\n")
            .WithApplication("dev", "shop", TemporaryStacks.Shop + "workloads: { secret-shop-secrets: { container: shop, use: [{ envFrom: shop-secrets }] } }\n");
        var run = await RenderAsync();

        Assert.Equal((0, true, true), (run.ExitCode, File.Exists(Path.Combine(Out, "patches.namespace", "secret-shop-secrets.yaml")), File.Exists(Path.Combine(Out, "patches", "secret-shop-secrets.yaml"))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("shop")]
    [InlineData("\0")]
    public async Task Render_ListHoldsNoFile_NeitherFailsUntoldNorRemovesMore(string listed)
    {
        await RenderAsync();
        await File.AppendAllTextAsync(Path.Combine(Out, ".rendered"), listed + "\n");

        await RenderAsync();

        Assert.Equal(3, Files().Count(file => file.Path != ".rendered"));
    }

    [Fact]
    public async Task Render_ErrorFinding_WritesNothingAndTellsIt()
    {
        _stacks.WithApplication("dev", "shop", Unsafe);
        var run = await RenderAsync();

        Assert.Equal((1, "", false), (run.ExitCode, run.Output, Directory.Exists(Out)));
        Assert.StartsWith("error URL001 stacks/dev/apps/shop.yaml:1:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_ErrorFindingOnASecondRun_LeavesTheFirstAsItWas()
    {
        await RenderAsync();
        var first = Files();
        _stacks.WithApplication("dev", "shop", Unsafe);
        await RenderAsync();

        Assert.Equal(first, Files());
    }

    [Fact]
    public async Task Render_MistakesInTheSettings_WritesNothing()
    {
        _stacks.WithApplication("dev", "shop", TemporaryStacks.Shop + "ownr: a\n");
        var run = await RenderAsync();

        Assert.Equal((1, false), (run.ExitCode, Directory.Exists(Out)));
    }

    [Fact]
    public async Task Render_OutIsAFile_OneAndOneLine()
    {
        await File.WriteAllTextAsync(Out, "own");
        var run = await RenderAsync();

        Assert.Equal((1, true), (run.ExitCode, Assert.Single(run.Errors).Contains("cannot be written", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Render_OutIsEmpty_OneAndOneLine()
    {
        var run = await CommandRun.OnAsync(_stacks, "render", "--stack", "dev", "--out", "");

        Assert.Equal((1, true), (run.ExitCode, Assert.Single(run.Errors).StartsWith("error '' cannot be written", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Render_Prod_TellsHowManyFiles()
    {
        var run = await CommandRun.OfAsync("render", "--stack", "prod", "--out", Out);

        Assert.Equal((0, $"51 files in {Out}; 0 errors, 0 warnings\n"), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("[secret]")]
    [InlineData("W3NlY3JldF0")]
    [InlineData("%5Bsecret%5D")]
    [InlineData("kind: Secret\n")]
    [InlineData("stringData")]
    public async Task Render_Prod_NoPlaceWhereAValueWouldStand(string form)
    {
        await CommandRun.OfAsync("render", "--stack", "prod", "--out", Out);

        Assert.DoesNotContain(Files(), file => file.Text.Contains(form, StringComparison.OrdinalIgnoreCase));
    }

    public void Dispose() => _stacks.Dispose();

    /// <summary>Puts a link where the path leads, in place of whatever is there.</summary>
    private static void ReplaceByLink(string path, string target)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }

        File.Delete(path);
        File.CreateSymbolicLink(path, target);
    }

    private Task<CommandRun> RenderAsync(string ending = "") => CommandRun.OnAsync(_stacks, "render", "--stack", "dev", "--out", Out + ending);

    private IEnumerable<(string Path, string Text)> Files() => [.. Directory.EnumerateFiles(Out, "*", SearchOption.AllDirectories)
        .Select(file => (Path.GetRelativePath(Out, file), File.ReadAllText(file))).OrderBy(file => file.Item1, StringComparer.Ordinal)];
}
