using System.Text.Json.Nodes;
using SecretsLadder.Infra.Tests.Changes.Revisions;
using SecretsLadder.Infra.Tests.Stacks;

namespace SecretsLadder.Infra.Tests.Commands.Comparing;

public sealed class DiffCommandTests : IDisposable
{
    private const string WiderShop = "owner: shop-team\nsecrets:\n  shop-secrets: { keys: { API_KEY: payment#apiKey, MORE: more#key } }\n";

    private readonly TemporaryRepository _repository = TemporaryRepository.WithShop();

    private TemporaryStacks Stacks => _repository.Stacks;

    [Theory]
    [InlineData("diff")]
    [InlineData("diff", "--from", "a.json")]
    [InlineData("diff", "--to", "a.json")]
    [InlineData("diff", "--head", "HEAD")]
    [InlineData("diff", "--base", "HEAD", "--from", "a.json")]
    [InlineData("diff", "--from", "a.json", "--to", "b.json", "--head", "HEAD")]
    [InlineData("diff", "--base", "HEAD", "--fail-on", "anything")]
    [InlineData("diff", "--base", "HEAD", "--fail-on", "widening,anything")]
    [InlineData("diff", "--base", "HEAD", "--format", "tree")]
    public async Task Diff_WrongUsage_TwoWithNothingOnStandardOutput(params string[] args)
    {
        var run = await CommandRun.OfAsync(args);

        Assert.Equal((2, "", "Try: diff --help"), (run.ExitCode, run.Output, run.Errors[^1]));
    }

    [Fact]
    public async Task Diff_NothingChanged_SaysSo()
    {
        var run = await DiffAsync();

        Assert.Equal((0, "Nothing changes in 1 stack.\ndev · nothing changes\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Diff_KeyMore_IsToldWithoutAValue()
    {
        Stacks.WithApplication("dev", "shop", WiderShop);

        Assert.Contains("data.MORE: (none) -> [secret]", (await DiffAsync()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_TwoRevisions_WorkTreeDoesNotMatter()
    {
        Stacks.WithApplication("dev", "shop", WiderShop);
        _repository.Commit();
        Stacks.WithStack("dev", "broken");

        Assert.Contains("data.MORE: (none) -> [secret]", (await DiffAsync("--base", "HEAD^", "--head", "HEAD")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_NewStack_SaysSo()
    {
        Stacks.WithStack("second", TemporaryStacks.Minimal);

        Assert.Contains("second · new stack · development · level plain", (await DiffAsync()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_RemovedStack_SaysSo()
    {
        File.Delete(Path.Combine(Stacks.Path, "Pulumi.dev.yaml"));

        Assert.Contains("dev · removed stack · development · level plain", (await DiffAsync()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_RevisionWithoutStacks_EveryStackIsNew()
    {
        _repository.Git("rm", "-r", "--quiet", "--cached", "stacks");
        _repository.Git("commit", "--quiet", "--message", "Remove");

        Assert.Contains("dev · new stack", (await DiffAsync()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_UnknownStack_NamesTheKnown()
    {
        var run = await DiffAsync("--base", "HEAD", "--stack", "prod");

        Assert.Equal((1, "", true), (run.ExitCode, run.Output, run.Error.EndsWith("or the work tree; there are dev\n", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Diff_UnknownRevision_OneAndOneLine()
    {
        var run = await DiffAsync("--base", "nowhere");

        Assert.Equal((1, "", true), (run.ExitCode, run.Output,
            Assert.Single(run.Errors).StartsWith("error the revision 'nowhere' is not in this repository", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Diff_NoRepository_OneAndOneLine()
    {
        using var stacks = TemporaryStacks.WithShop();
        var run = await CommandRun.OnAsync(stacks, "diff", "--base", "HEAD");

        Assert.Equal(
            (1, "", true), (run.ExitCode, run.Output, Assert.Single(run.Errors).Contains("is in no git repository", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Diff_MistakesInTheRevision_TellsWhereTheyAre()
    {
        Stacks.WithApplication("dev", "shop", TemporaryStacks.Shop + "ownr: a\n");
        _repository.Commit();
        Stacks.WithApplication("dev", "shop", TemporaryStacks.Shop);
        var run = await DiffAsync();

        Assert.Equal((1, true), (run.ExitCode, run.Errors[^1].StartsWith("dev: these mistakes are in HEAD (", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("terminal", "1 stack cannot be planned, first dev of HEAD (")]
    [InlineData("markdown", "**1 stack cannot be planned, first `dev` of `HEAD (")]
    public async Task Diff_StackOfTheRevisionCannotBePlanned_LeadsTheReport(string format, string expected)
    {
        Stacks.WithApplication("dev", "shop", TemporaryStacks.Shop + "ownr: a\n");
        _repository.Commit();
        Stacks.WithApplication("dev", "shop", TemporaryStacks.Shop);
        var run = await DiffAsync("--base", "HEAD", "--format", format);

        Assert.Equal((1, true, true), (run.ExitCode, run.Output.StartsWith(expected, StringComparison.Ordinal),
            run.Output.Contains("stacks/dev/apps/shop.yaml:4:1", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Diff_RemovedStack_CommandsDestroyItFromTheRevisionBefore()
    {
        File.Delete(Path.Combine(Stacks.Path, "Pulumi.dev.yaml"));

        Assert.Matches(
            "\n  git checkout [0-9a-f]{12}\n  pulumi destroy --stack dev --exclude-protected\n  git checkout -\n", (await DiffAsync()).Output);
    }

    [Fact]
    public async Task Diff_ProgramDiffers_SaysSo()
    {
        Stacks.WithFile("../infra/Program.cs", "one");
        _repository.Commit();
        Stacks.WithFile("../infra/Program.cs", "two");

        Assert.Contains("note the program itself differs between HEAD (", (await DiffAsync()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_FilesOfTheRepository_StayAsTheyAre()
    {
        Stacks.WithApplication("dev", "shop", WiderShop);
        var before = _repository.Git("status", "--porcelain");
        await DiffAsync();

        Assert.Equal(before, _repository.Git("status", "--porcelain"));
    }

    [Theory]
    [InlineData("terminal")]
    [InlineData("json")]
    [InlineData("markdown")]
    public async Task Diff_Out_FileHoldsWhatStandardOutputWould(string format)
    {
        var file = Path.Combine(Stacks.Root, "diff.out");
        Stacks.WithApplication("dev", "shop", WiderShop);
        var shown = await DiffAsync("--base", "HEAD", "--format", format);
        var written = await DiffAsync("--base", "HEAD", "--format", format, "--out", file);

        Assert.Equal(("", shown.Output), (written.Output, await File.ReadAllTextAsync(file)));
    }

    [Theory]
    [InlineData("terminal")]
    [InlineData("json")]
    [InlineData("markdown")]
    public async Task Diff_Twice_IsByteEqual(string format)
    {
        Stacks.WithApplication("dev", "shop", WiderShop);

        Assert.Equal((await DiffAsync("--base", "HEAD", "--format", format)).Output, (await DiffAsync("--base", "HEAD", "--format", format)).Output);
    }

    [Theory]
    [InlineData("stripe#webhookSecret }", "stripe#webhookSecret, MORE: more#key }", 1)]
    [InlineData("PAYMENT_API_KEY: payment-provider#apiKey, STRIPE_WEBHOOK_SECRET: stripe#webhookSecret", "PAYMENT_API_KEY: stripe#apiKey", 0)]
    public async Task Diff_FailOnWidening_OneOnlyWhereSomethingWidens(string part, string replacement, int expected)
    {
        using var repository = TemporaryRepository.Of(ProdCopy.Unchanged());
        var file = Path.Combine(repository.Stacks.Path, "prod", "apps", "checkout.yaml");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace(part, replacement, StringComparison.Ordinal));
        var run = await CommandRun.OnAsync(repository.Stacks, "diff", "--base", "HEAD", "--fail-on", "widening");

        Assert.Equal((expected, true), (run.ExitCode, run.Output.Contains("production/checkout-secrets on ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Diff_TwoPlans_AreComparedWithoutStacksAndGit()
    {
        var (from, to) = (Path.Combine(Stacks.Root, "old.json"), Path.Combine(Stacks.Root, "new.json"));
        await CommandRun.OnAsync(Stacks, "plan", "--stack", "dev", "--format", "json", "--out", from);
        Stacks.WithApplication("dev", "shop", WiderShop);
        await CommandRun.OnAsync(Stacks, "plan", "--stack", "dev", "--format", "json", "--out", to);
        var run = await CommandRun.OfAsync("diff", "--from", from, "--to", to, "--format", "json", "--stacks", "/nowhere");

        Assert.Equal("data.MORE", JsonNode.Parse(run.Output)!["stacks"]![0]!["resources"]![0]!["inputs"]![0]!["path"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("nowhere.json", "cannot be read")]
    [InlineData(
        "stacks/Pulumi.dev.yaml",
        "is no plan: it is no JSON from line 1 on; write one with: dotnet run --project infra -- plan --stack S --format json --out F")]
    public async Task Diff_FileIsNoPlan_OneAndOneLine(string file, string expected)
    {
        var run = await CommandRun.OfAsync("diff", "--from", Path.Combine(Stacks.Root, file), "--to", Path.Combine(Stacks.Root, file));

        Assert.Equal((1, "", true), (run.ExitCode, run.Output, Assert.Single(run.Errors).Contains(expected, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Diff_PlansOfTwoStacks_Refused()
    {
        var (from, to) = (Path.Combine(Stacks.Root, "dev.json"), Path.Combine(Stacks.Root, "poc.json"));
        await CommandRun.OfAsync("plan", "--stack", "dev", "--format", "json", "--out", from);
        await CommandRun.OfAsync("plan", "--stack", "poc", "--format", "json", "--out", to);
        var run = await CommandRun.OfAsync("diff", "--from", from, "--to", to);

        Assert.Equal(
            (1, $"error '{from}' holds plans of dev, and '{to}' of poc; two plans of one stack can be compared\n"), (run.ExitCode, run.Error));
    }

    public void Dispose() => _repository.Dispose();

    private Task<CommandRun> DiffAsync(params string[] args) => CommandRun.OnAsync(Stacks, ["diff", .. args.Length == 0 ? ["--base", "HEAD"] : args]);
}
