using System.Globalization;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData()]
    [InlineData("--bogus")]
    [InlineData("bogus")]
    [InlineData("plan", "--bogus")]
    [InlineData("plan", "extra")]
    [InlineData("plan", "--stack")]
    [InlineData("plan", "--format", "xml")]
    [InlineData("render", "--stack", "poc")]
    [InlineData("render", "--out", "x")]
    [InlineData("render", "--stack", "poc", "--out", "x", "--outputs")]
    [InlineData("seal", "--stack", "dev", "--namespace", "production")]
    [InlineData("reseal")]
    [InlineData("reseal", "--stack", "dev", "--from-secret", "-")]
    [InlineData("seal", "--stack", "dev", "--adopt", "-", "--rotate")]
    [InlineData("seal", "--stack", "dev", "--namespace", "n", "--name", "x", "--certificate", "f")]
    [InlineData("sealing-cert")]
    [InlineData("sealing-cert", "--stack", "dev", "cert.pem")]
    [InlineData("lint")]
    [InlineData("lint", ".", "--format", "xml")]
    public async Task RunAsync_WrongUsage_TwoWithNothingOnStandardOutput(params string[] args)
    {
        var run = await CommandRun.OfAsync(args);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
    }

    [Theory]
    [InlineData("plan", "@{file}")]
    [InlineData("seal", "--stack", "dev", "--namespace", "shop", "--name", "shop-secrets", "--env-file", "@{file}")]
    [InlineData("lint", "@{file}")]
    [InlineData("@{file}")]
    public async Task RunAsync_ArgumentThatBeginsWithAt_NeverRepeatsTheFile(params string[] args)
    {
        var secret = Canary.Value("response");
        using var stacks = TemporaryStacks.WithShop().WithFile("f", $"{secret}\n--{secret}\n");
        var run = await CommandRun.OnAsync(
            stacks, [.. args.Select(arg => arg.Replace("{file}", Path.Combine(stacks.Path, "f"), StringComparison.Ordinal))]);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Empty(Canary.FormsIn(run.Output + run.Error, secret));
    }

    [Theory]
    [InlineData("plan", "--stack", "\u001b[31mred\u202e")]
    [InlineData("plan", "\u001b]0;title\u0007")]
    [InlineData("lint", "\u009b31m\u200b")]
    [InlineData("plan", "--stack", "x\n::error::y")]
    [InlineData("plan", "--x\n::error::y")]
    public async Task RunAsync_ArgumentWithControlCharacters_IsOneCleanLine(params string[] args)
    {
        var run = await CommandRun.OfAsync(args);

        Assert.DoesNotContain(run.Output
            + run.Error, character => char.IsControl(character) && character != '\n' || char.GetUnicodeCategory(character) == UnicodeCategory.Format);
        Assert.DoesNotContain("\n::", $"\n{run.Output}{run.Error}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Try: plan --help", "plan", "--bogus")]
    [InlineData("Try: render --help", "render", "--stack", "poc")]
    public async Task RunAsync_WrongUsage_LastLineTellsWhereHelpIs(string expected, params string[] args) =>
        Assert.Equal(expected, (await CommandRun.OfAsync(args)).Errors[^1]);

    [Theory]
    [InlineData("plan --stack poc --format json", "plan", "--help")]
    [InlineData("render --stack poc --out rendered/poc", "render", "--help")]
    [InlineData(
        "pulumi stack output --json --stack prod-azure | render --stack prod-azure --out rendered/prod-azure --outputs -", "render", "--help")]
    [InlineData("seal --stack dev --namespace production --name checkout-secrets --key PAYMENT_API_KEY", "seal", "--help")]
    [InlineData("pulumi stack output sealingCertificate --stack dev | sealing-cert --stack dev", "sealing-cert", "--help")]
    [InlineData("reseal --stack dev --namespace production --name checkout-secrets < old-key.pem", "reseal", "--help")]
    [InlineData("diff --base origin/main", "diff", "--help")]
    [InlineData("promote --from dev --to staging", "promote", "--help")]
    [InlineData("lint --fix clusters/", "lint", "--help")]
    [InlineData("schema app > app.schema.json", "schema", "--help")]
    [InlineData("Exit code: 0 clean or warnings only, 1 error findings or invalid settings, 2 usage.", "plan", "-h")]
    [InlineData("plain -> sealed -> external -> vault", "--help")]
    public async Task RunAsync_Help_HoldsExamplesAndExitCodes(string expected, params string[] args) =>
        Assert.Contains(expected, (await CommandRun.OfAsync(args)).Output, StringComparison.Ordinal);

    [Fact]
    public async Task RunAsync_HelpOfTheRoot_HasOneLineForEachCommand()
    {
        var lines = (await CommandRun.OfAsync("--help")).Output.Split('\n');

        AssertEach.Of(
            lines.SkipWhile(line => line != "Commands:").Skip(1).Where(line => line.Length > 0),
            line => Assert.Matches("^  [a-z-]+( <[A-Z]+>)? +[A-Z].*\\.$", line));
        Assert.Contains(lines, line => line.StartsWith("  plan ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("plan", "--help")]
    [InlineData("--version")]
    public async Task RunAsync_Information_ZeroWithNothingOnStandardError(params string[] args)
    {
        var run = await CommandRun.OfAsync(args);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("render", "--stack", "dev", "--out", "x")]
    [InlineData("seal", "--stack", "dev", "--namespace", "shop", "--name", "x")]
    [InlineData("sealing-cert", "--stack", "dev")]
    [InlineData("reseal", "--stack", "dev")]
    public async Task RunAsync_FolderOfStacksIsMissing_OneAndOneLine(params string[] args)
    {
        var run = await CommandRun.OfAsync([.. args, "--stacks", "/nowhere/stacks"]);

        Assert.Equal((1, "", "error the folder of stacks '/nowhere/stacks' is not there; name another with --stacks DIR\n"), (run.ExitCode,
            run.Output, run.Error));
    }

    [Fact]
    public async Task RunAsync_FolderWithoutStacks_OneAndOneLine()
    {
        using var stacks = new TemporaryStacks();
        var run = await CommandRun.OnAsync(stacks, "plan");

        Assert.Equal((1, $"error there is no stack in '{stacks.Path}'; a stack is a file Pulumi.<stack>.yaml\n"), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("prod")]
    [InlineData("../stacks/dev")]
    [InlineData("")]
    public async Task RunAsync_UnknownStack_OneAndNamesTheKnown(string stack)
    {
        using var stacks = TemporaryStacks.WithShop();
        var run = await CommandRun.OnAsync(stacks, "plan", "--stack", stack);

        Assert.Equal((1, "", $"error there is no stack '{stack}'; there are dev\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task RunAsync_WithoutStacksOption_FindsTheRepositorysOwn() =>
        Assert.Contains("poc", (await CommandRun.OfAsync("plan")).Output, StringComparison.Ordinal);
}
