using System.Text;
using SecretsLadder.Infra.Tests.Sealing;
using SecretsLadder.Infra.Tests.Stacks;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Commands;

public sealed class PromoteCommandTests : IDisposable
{
    /// <summary>A comment, quotes and an order of its own: what a copy by meaning would lose.</summary>
    private const string NewShop = "# why\r\nowner: 'shop-team'\nsecrets:\n  shop-secrets: { keys: { \"API_KEY\": payment#apiKey, MORE: { from: more#key, generate: 32 } } }   # so\n";

    private const string Target = """
        # kept
        config:
          secrets-ladder:environment: development
          secrets-ladder:level: plain
          secrets-ladder:cluster: { name: test, platform: local, context: kind-test }
          secrets-ladder:namespaces: { shop: managed }
          secrets-ladder:apps: { shop: { namespace: shop } }   # kept

        """;

    private readonly TemporaryStacks _stacks = TemporaryStacks.WithShop()
        .WithApplication("dev", "shop", NewShop)
        .WithStack("prod", Target)
        .WithApplication("prod", "shop", TemporaryStacks.Shop);

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
        var run = await CommandRun.OnAsync(_stacks, "promote", "--from", from, "--to", to);

        Assert.Equal((1, "", expected), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Promote_UnknownApplication_NamesTheKnown()
    {
        var run = await PromoteAsync("--app", "mall");

        Assert.Equal((1, "", "error there is no application 'mall' in dev; there are shop\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Promote_WithoutWrite_ShowsAndWritesNothing()
    {
        var before = Files();
        var run = await PromoteAsync();

        Assert.Equal((0, "1 file to write; --write writes\n", true), (run.ExitCode, run.Error, run.Output.Contains("~ prod/apps/shop.yaml (changed)", StringComparison.Ordinal)));
        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task Promote_Write_ApplicationFileIsByteEqual()
    {
        var run = await PromoteAsync("--write");

        Assert.Equal((0, "1 file written\n"), (run.ExitCode, run.Error));
        Assert.Equal(Bytes("dev/apps/shop.yaml"), Bytes("prod/apps/shop.yaml"));
    }

    [Fact]
    public async Task Promote_WriteTwice_SecondHasNothingToDo()
    {
        await PromoteAsync("--write");
        var run = await PromoteAsync("--write");

        Assert.Equal((0, "0 files written\n", true), (run.ExitCode, run.Error, run.Output.Contains("prod · nothing changes", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Promote_Difference_IsThatOfTheTarget() => Assert.Contains("data.MORE: (none) -> [secret]", (await PromoteAsync()).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Promote_ApplicationOnlyInTheTarget_IsToldAndStays()
    {
        _stacks.WithApplication("prod", "old", TemporaryStacks.Shop.Replace("shop-secrets", "old", StringComparison.Ordinal))
            .WithStack("prod", Target.Replace("shop: { namespace: shop }", "shop: { namespace: shop }, old: { namespace: shop }", StringComparison.Ordinal));
        var run = await PromoteAsync("--write");

        Assert.Equal((0, true), (run.ExitCode, File.Exists(Path.Combine(_stacks.Path, "prod", "apps", "old.yaml"))));
        Assert.Contains("note the application 'old' is in prod and not in dev; it stays", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Promote_VersionPin_IsWrittenAndEveryOtherByteStays()
    {
        PinInDev("2.9.1");
        await PromoteAsync("--write");

        Assert.Equal(
            Target.Replace("  secrets-ladder:apps:", "  secrets-ladder:controllers: { external-secrets: { version: 2.9.1 } }\n  secrets-ladder:apps:", StringComparison.Ordinal),
            await File.ReadAllTextAsync(Path.Combine(_stacks.Path, "Pulumi.prod.yaml")));
    }

    [Theory]
    [InlineData("existing")]
    [InlineData("{ existing: true, namespace: eso }")]
    public async Task Promote_ControllerIsThereInTheTarget_StaysAsItIs(string existing)
    {
        PinInDev("2.9.1");
        var target = Target + $"  secrets-ladder:controllers: {{ external-secrets: {existing} }}\n";
        _stacks.WithStack("prod", target);
        await PromoteAsync("--write");

        Assert.Equal(target, await File.ReadAllTextAsync(Path.Combine(_stacks.Path, "Pulumi.prod.yaml")));
    }

    [Fact]
    public async Task Promote_OneApplication_VersionsStay()
    {
        PinInDev("2.9.1");
        await PromoteAsync("--app", "shop", "--write");

        Assert.Equal(Target, await File.ReadAllTextAsync(Path.Combine(_stacks.Path, "Pulumi.prod.yaml")));
    }

    [Fact]
    public async Task Promote_NewApplicationWithoutSettings_IsRefusedAndTellsTheLines()
    {
        WithMall();
        var before = Files();
        var run = await PromoteAsync("--write");

        Assert.Equal((1, "error the promotion would break prod, so that nothing is written; see above what is wrong, and what prod lacks"), (run.ExitCode, run.Errors[^1]));
        Assert.Contains("- settings of the application 'mall'; write into Pulumi.prod.yaml:\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task Promote_SettingsWereWrittenAhead_IsComparedAndWritten()
    {
        WithMall();
        _stacks.WithStack("prod", Target.Replace("shop: { namespace: shop }", "shop: { namespace: shop }, mall: { namespace: shop }", StringComparison.Ordinal));
        var run = await PromoteAsync("--write");

        Assert.Equal((0, "2 files written\n"), (run.ExitCode, run.Error));
        Assert.Contains("shop/mall is new, delivered plain", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Promote_ErrorFindingInTheTarget_IsRefused()
    {
        _stacks.WithStack("prod", Target.Replace("development", "production", StringComparison.Ordinal))
            .WithApplication("dev", "shop", TemporaryStacks.Shop.Replace("{ keys", "{ rotation: automatic, keys", StringComparison.Ordinal));
        var before = Files();
        var run = await PromoteAsync("--write");

        Assert.Equal((1, true), (run.ExitCode, run.Output.Contains("error LVL001 ", StringComparison.Ordinal)));
        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task Promote_MistakesInTheSource_NothingIsShown()
    {
        _stacks.WithApplication("dev", "shop", "ownr: a\n");

        Assert.Equal((1, ""), ((await PromoteAsync()).ExitCode, (await PromoteAsync()).Output));
    }

    [Fact]
    public async Task Promote_TargetIsBrokenAndThePromotionRepairsIt_IsWritten()
    {
        _stacks.WithApplication("prod", "shop", TemporaryStacks.Shop.Replace("API_KEY: payment#apiKey", "API_KEY: payment#apiKey }, template: { URL: \"https://${host}\"", StringComparison.Ordinal));

        Assert.Equal((0, "1 file written\n"), ((await PromoteAsync("--write")) is var run ? (run.ExitCode, run.Error) : default));
    }

    /// <summary>Whatever is a value in the source is in no file of the target afterwards, and in nothing that is told.</summary>
    [Fact]
    public async Task Promote_Canaries_NothingButStructureMoves()
    {
        var canaries = "parameter ciphertext sealed entry context salt".Split(' ').ToDictionary(place => place, Canary.Value);
        _stacks.WithApplication("dev", "shop", NewShop.Replace("   # so", "", StringComparison.Ordinal).Replace("generate: 32 } } }", "generate: 32 } }, template: { URL: \"https://${host}/?k={{ .API_KEY | urlquery }}\" } }", StringComparison.Ordinal))
            .WithStack("dev", $$"""
                config:
                  secrets-ladder:environment: development
                  secrets-ladder:level: plain
                  secrets-ladder:cluster: { name: test, platform: local, context: {{canaries["context"]}} }
                  secrets-ladder:namespaces: { shop: managed }
                  secrets-ladder:controllers: { external-secrets: { version: 2.9.1 } }
                  secrets-ladder:apps: { shop: { namespace: shop, parameters: { host: {{canaries["parameter"]}} }, entries: { payment: {{canaries["entry"]}} } } }
                  secrets-ladder:values: { shop: { shop-secrets: { API_KEY: { secure: {{canaries["ciphertext"]}} } } } }
                encryptionsalt: {{canaries["salt"]}}

                """)
            .WithStack("prod", Target.Replace("shop: { namespace: shop }", "shop: { namespace: shop, parameters: { host: shop.acme.com } }", StringComparison.Ordinal))
            .WithSealed("dev", "shop", "shop-secrets", $"{SealedFile.Kubeseal}# {canaries["sealed"]}\n");
        var run = await PromoteAsync("--write");
        var after = string.Concat(Files().Where(file => file.Path.Contains("prod", StringComparison.Ordinal)).Select(file => file.Path + file.Text));

        Assert.Equal((0, "2 files written\n"), (run.ExitCode, run.Error));
        Assert.All(canaries.Values, canary => Assert.Empty(Canary.FormsIn(after + run.Output + run.Error, canary)));
    }

    [Fact]
    public async Task Promote_ValuesOfTheTarget_StayByteEqual()
    {
        var target = Target + "  secrets-ladder:values: { shop: { shop-secrets: { API_KEY: { secure: \"v1:a+b/c=\" } } } }\nencryptionsalt: v1:salt\n";
        _stacks.WithStack("prod", target).WithSealed("prod", "shop", "shop-secrets", SealedFile.Kubeseal);
        var run = await PromoteAsync("--write");

        Assert.Equal((0, "1 file written\n"), (run.ExitCode, run.Error));
        Assert.Equal((target, SealedFile.Kubeseal), (await File.ReadAllTextAsync(Path.Combine(_stacks.Path, "Pulumi.prod.yaml")), await File.ReadAllTextAsync(Path.Combine(_stacks.Path, "prod", "sealed", "shop", "shop-secrets.yaml"))));
    }

    /// <summary>A value can be sealed only once the contract asks for it, so that a value that is not sealed yet cannot stop the contract.</summary>
    [Fact]
    public async Task Promote_TargetIsSealedAndTheKeyIsNew_IsWrittenAndTellsHowToSealIt()
    {
        using var stacks = new TemporaryStacks();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(ShippedStacks.Folder.Path, "team"), "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(ShippedStacks.Folder.Path, file);
            var text = await File.ReadAllTextAsync(file);
            stacks.WithFile(name, text.Replace("DB_PASSWORD: db#password", "DB_PASSWORD: db#password, DB_USER: db#user", StringComparison.Ordinal)).WithFile("qa" + name[4..], text);
        }

        var settings = await File.ReadAllTextAsync(ShippedStacks.Folder.StackFile("team"));
        stacks.WithStack("team", settings).WithStack("qa", settings);
        var run = await CommandRun.OnAsync(stacks, "promote", "--from", "team", "--to", "qa", "--write");

        Assert.Equal((0, "1 file written\n"), (run.ExitCode, run.Error));
        Assert.Contains("    dotnet run --project infra -- seal --stack qa --namespace app-team --name database-credentials --key DB_USER\n", run.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _stacks.Dispose();

    private Task<CommandRun> PromoteAsync(params string[] args) => CommandRun.OnAsync(_stacks, ["promote", "--from", "dev", "--to", "prod", .. args]);

    private void PinInDev(string version) => _stacks.WithStack(
        "dev", TemporaryStacks.Minimal + $"  secrets-ladder:apps: {{ shop: {{ namespace: shop }} }}\n  secrets-ladder:controllers: {{ external-secrets: {{ version: {version} }} }}\n");

    private void WithMall() => _stacks
        .WithStack("dev", TemporaryStacks.Minimal + "  secrets-ladder:apps: { shop: { namespace: shop }, mall: { namespace: shop } }\n")
        .WithApplication("dev", "mall", TemporaryStacks.Shop.Replace("shop-secrets", "mall", StringComparison.Ordinal));

    private string Bytes(string file) => File.ReadAllText(Path.Combine(_stacks.Path, file), Encoding.Latin1);

    private IEnumerable<(string Path, string Text)> Files() => [.. Directory.EnumerateFiles(_stacks.Path, "*", SearchOption.AllDirectories)
        .Select(file => (Path.GetRelativePath(_stacks.Path, file), File.ReadAllText(file, Encoding.Latin1))).OrderBy(file => file.Item1, StringComparer.Ordinal)];
}
