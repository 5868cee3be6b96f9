namespace SecretsLadder.Infra.Tests.Commands.Rendering;

/// <summary>What <c>render</c> writes and tells.</summary>
public sealed class RenderCommandTests : IDisposable
{
    private const string Unsafe =
        "{ owner: a, secrets: { shop-secrets: { keys: { API_KEY: k }, template: { URL: \"https://a?k={{ .API_KEY }}\" } } } }";

    private readonly RenderedDev _folder = new();

    [Fact]
    public async Task Render_NewFolder_HoldsEveryFileAndTheList()
    {
        await _folder.RenderAsync();

        Assert.Equal(
            [".gitignore", ".rendered", "cluster/namespace-shop.yaml", "kustomization.yaml", "shop/secret-shop-secrets.yaml"],
            _folder.Files().Select(file => file.Path));
    }

    [Fact]
    public async Task Render_Success_TellsOnStandardErrorAlone()
    {
        var run = await _folder.RenderAsync();

        Assert.Equal((0, "", $"3 files in {_folder.Out}; 0 errors, 1 warning\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Render_Twice_EveryFileIsByteEqual()
    {
        await _folder.RenderAsync();
        var first = _folder.Files();
        await _folder.RenderAsync();

        Assert.Equal(first, _folder.Files());
    }

    [Fact]
    public async Task Render_TwoFolders_EveryFileIsByteEqual()
    {
        await _folder.RenderAsync();
        var first = _folder.Files();
        Directory.Delete(_folder.Out, recursive: true);
        await _folder.RenderAsync();

        Assert.Equal(first, _folder.Files());
    }

    [Fact]
    public async Task Render_NamespaceCalledLikeTheFolderOfPatches_HasAFolderOfItsOwn()
    {
        var minimal = TemporaryStacks.Minimal.Replace("shop: managed", "patches: managed", StringComparison.Ordinal);
        _folder.Stacks.WithStack("dev", $"{minimal}  secrets-ladder:apps: {{ shop: {{ namespace: patches }} }}\n")
            .WithApplication("dev", "shop", TemporaryStacks.Shop + "workloads: { web: { container: web, use: [] } }\n");
        await _folder.RenderAsync();

        Assert.Equal(
            [".gitignore", ".rendered", "cluster/namespace-patches.yaml", "kustomization.yaml", "patches.namespace/secret-shop-secrets.yaml",
                "patches/shop/deployment-web.yaml"],
            _folder.Files().Select(file => file.Path));
    }

    [Fact]
    public async Task Render_ErrorFinding_WritesNothingAndTellsIt()
    {
        _folder.Stacks.WithApplication("dev", "shop", Unsafe);
        var run = await _folder.RenderAsync();

        Assert.Equal((1, "", false), (run.ExitCode, run.Output, Directory.Exists(_folder.Out)));
        Assert.StartsWith("error URL001 stacks/dev/apps/shop.yaml:1:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_ErrorFindingOnASecondRun_LeavesTheFirstAsItWas()
    {
        await _folder.RenderAsync();
        var first = _folder.Files();
        _folder.Stacks.WithApplication("dev", "shop", Unsafe);
        await _folder.RenderAsync();

        Assert.Equal(first, _folder.Files());
    }

    [Fact]
    public async Task Render_MistakesInTheSettings_WritesNothing()
    {
        _folder.Stacks.WithApplication("dev", "shop", TemporaryStacks.Shop + "ownr: a\n");
        var run = await _folder.RenderAsync();

        Assert.Equal((1, false), (run.ExitCode, Directory.Exists(_folder.Out)));
    }

    [Fact]
    public async Task Render_OutIsAFile_OneAndOneLine()
    {
        await File.WriteAllTextAsync(_folder.Out, "own");
        var run = await _folder.RenderAsync();

        Assert.Equal((1, true), (run.ExitCode, Assert.Single(run.Errors).Contains("cannot be written", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Render_OutIsEmpty_OneAndOneLine()
    {
        var run = await CommandRun.OnAsync(_folder.Stacks, "render", "--stack", "dev", "--out", "");

        Assert.Equal((1, true), (run.ExitCode, Assert.Single(run.Errors).StartsWith("error '' cannot be written", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Render_Prod_TellsHowManyFiles()
    {
        var run = await CommandRun.OfAsync("render", "--stack", "prod", "--out", _folder.Out);

        Assert.Equal((0, $"63 files in {_folder.Out}; 0 errors, 0 warnings\n"), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("[secret]")]
    [InlineData("W3NlY3JldF0")]
    [InlineData("%5Bsecret%5D")]
    [InlineData("kind: Secret\n")]
    [InlineData("stringData")]
    public async Task Render_Prod_NoPlaceWhereAValueWouldStand(string form)
    {
        await CommandRun.OfAsync("render", "--stack", "prod", "--out", _folder.Out);

        Assert.DoesNotContain(_folder.Files(), file => file.Text.Contains(form, StringComparison.OrdinalIgnoreCase));
    }

    public void Dispose() => _folder.Dispose();
}
