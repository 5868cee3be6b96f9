namespace SecretsLadder.Infra.Tests.Commands;

public sealed class PromoteCommandTests : IDisposable
{
    private readonly PromotedStacks _stacks = new();

    [Theory]
    [InlineData("promote")]
    [InlineData("promote", "--from", "dev")]
    [InlineData("promote", "--to", "prod")]
    public async Task Promote_WrongUsage_Two(params string[] args) => Assert.Equal(2, (await CommandRun.OfAsync(args)).ExitCode);

    [Theory]
    [InlineData("dev", "dev", "error both stacks are 'dev'; a promotion goes from one stack to another\n")]
    [InlineData("dev", "qa", "error there is no stack 'qa'; there are dev, prod\n")]
    [InlineData("qa", "prod", "error there is no stack 'qa'; there are dev, prod\n")]
    public async Task Promote_StackIsWrong_OneAndOneLine(string from, string to, string expected)
    {
        var run = await CommandRun.OnAsync(_stacks.All, "promote", "--from", from, "--to", to);

        Assert.Equal((1, "", expected), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Promote_UnknownApplication_NamesTheKnown()
    {
        var run = await _stacks.PromoteAsync("--app", "mall");

        Assert.Equal((1, "", "error there is no application 'mall' in dev; there are shop\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Promote_WithoutWrite_ShowsAndWritesNothing()
    {
        var before = _stacks.Files();
        var run = await _stacks.PromoteAsync();

        Assert.Equal((0, "1 file to write; --write writes\n", true), (run.ExitCode, run.Error,
            run.Output.Contains("~ prod/apps/shop.yaml (changed)", StringComparison.Ordinal)));
        Assert.Equal(before, _stacks.Files());
    }

    [Fact]
    public async Task Promote_Write_ApplicationFileIsByteEqual()
    {
        var run = await _stacks.PromoteAsync("--write");

        Assert.Equal((0, "1 file written\n"), (run.ExitCode, run.Error));
        Assert.Equal(_stacks.Bytes("dev/apps/shop.yaml"), _stacks.Bytes("prod/apps/shop.yaml"));
    }

    [Fact]
    public async Task Promote_WriteTwice_SecondHasNothingToDo()
    {
        await _stacks.PromoteAsync("--write");
        var run = await _stacks.PromoteAsync("--write");

        Assert.Equal(
            (0, "0 files written\n", true), (run.ExitCode, run.Error, run.Output.Contains("prod · nothing changes", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Promote_Difference_IsThatOfTheTarget() =>
        Assert.Contains("data.MORE: (none) -> [secret]", (await _stacks.PromoteAsync()).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Promote_ApplicationOnlyInTheTarget_IsToldAndStays()
    {
        _stacks.All.WithApplication("prod", "old", TemporaryStacks.Shop.Replace("shop-secrets", "old", StringComparison.Ordinal))
            .WithStack("prod", PromotedStacks.Target.Replace(
                "shop: { namespace: shop }", "shop: { namespace: shop }, old: { namespace: shop }", StringComparison.Ordinal));
        var run = await _stacks.PromoteAsync("--write");

        Assert.Equal((0, true), (run.ExitCode, File.Exists(Path.Combine(_stacks.All.Path, "prod", "apps", "old.yaml"))));
        Assert.Contains("note the application 'old' is in prod and not in dev; it stays", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Promote_NewApplicationWithoutSettings_IsRefusedAndTellsTheLines()
    {
        WithMall();
        var before = _stacks.Files();
        var run = await _stacks.PromoteAsync("--write");

        Assert.Equal(
            (1, "error the promotion would break prod, so that nothing is written; see above what is wrong, and what prod lacks"),
            (run.ExitCode, run.Errors[^1]));
        Assert.Contains("- settings of the application 'mall'; write into Pulumi.prod.yaml:\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, _stacks.Files());
    }

    [Fact]
    public async Task Promote_SettingsWereWrittenAhead_IsComparedAndWritten()
    {
        WithMall();
        _stacks.All.WithStack("prod", PromotedStacks.Target.Replace(
            "shop: { namespace: shop }", "shop: { namespace: shop }, mall: { namespace: shop }", StringComparison.Ordinal));
        var run = await _stacks.PromoteAsync("--write");

        Assert.Equal((0, "2 files written\n"), (run.ExitCode, run.Error));
        Assert.Contains("shop/mall is new, delivered plain", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Promote_ErrorFindingInTheTarget_IsRefused()
    {
        _stacks.All.WithStack("prod", PromotedStacks.Target.Replace("development", "production", StringComparison.Ordinal))
            .WithApplication("dev", "shop", TemporaryStacks.Shop.Replace("{ keys", "{ rotation: automatic, keys", StringComparison.Ordinal));
        var before = _stacks.Files();
        var run = await _stacks.PromoteAsync("--write");

        Assert.Equal((1, true), (run.ExitCode, run.Output.Contains("error LVL001 ", StringComparison.Ordinal)));
        Assert.Equal(before, _stacks.Files());
    }

    [Fact]
    public async Task Promote_MistakesInTheSource_NothingIsShown()
    {
        _stacks.All.WithApplication("dev", "shop", "ownr: a\n");

        Assert.Equal((1, ""), ((await _stacks.PromoteAsync()).ExitCode, (await _stacks.PromoteAsync()).Output));
    }

    [Fact]
    public async Task Promote_TargetIsBrokenAndThePromotionRepairsIt_IsWritten()
    {
        _stacks.All.WithApplication("prod", "shop", TemporaryStacks.Shop.Replace(
            "API_KEY: payment#apiKey", "API_KEY: payment#apiKey }, template: { URL: \"https://${host}\"", StringComparison.Ordinal));

        Assert.Equal((0, "1 file written\n"), ((await _stacks.PromoteAsync("--write")) is var run ? (run.ExitCode, run.Error) : default));
    }

    public void Dispose() => _stacks.Dispose();

    private void WithMall() => _stacks.All
        .WithStack("dev", TemporaryStacks.Minimal + "  secrets-ladder:apps: { shop: { namespace: shop }, mall: { namespace: shop } }\n")
        .WithApplication("dev", "mall", TemporaryStacks.Shop.Replace("shop-secrets", "mall", StringComparison.Ordinal));
}
