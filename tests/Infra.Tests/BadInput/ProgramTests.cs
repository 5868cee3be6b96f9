namespace SecretsLadder.Infra.Tests.BadInput;

/// <summary>How the program ends when what is around it goes away. Needs a Unix shell.</summary>
public sealed class ProgramTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryStacks _stacks = TemporaryStacks.WithShop();

    [Theory]
    [InlineData("tree")]
    [InlineData("json")]
    public async Task Plan_PipeClosedEarly_EndsWithoutAWord(string format)
    {
        using var run = ProgramRun.Start(ProgramRun.Managed, "plan", "--stack", "dev", "--format", format, "--stacks", _stacks.Path);
        run.CloseOutput();

        Assert.Equal("", (await run.EndAsync(Patience)).Error);
    }

    [Theory]
    [InlineData("tree")]
    [InlineData("json")]
    public async Task Plan_StandardOutputOfADeviceThatTakesNothing_IsAnErrorOnOneLine(string format)
    {
        using var run = ProgramRun.StartInShell(ProgramRun.Managed, $"plan --stack dev --format {format} --stacks '{_stacks.Path}' 1< /dev/null");
        var (exitCode, error) = await run.EndAsync(Patience);

        Assert.Equal((1, true, 1), (exitCode, error.StartsWith("error ", StringComparison.Ordinal), error.Count(character => character == '\n')));
    }

    [Fact]
    public async Task Plan_StandardOutputOfAPipeline_HoldsNoColour()
    {
        var file = Path.Combine(_stacks.Root, "out.txt");
        using var run = ProgramRun.StartInShell(
            ["env", "GITHUB_ACTIONS=true", "CI=true", "TF_BUILD=true", "FORCE_COLOR=1", "CLICOLOR_FORCE=1", "TERM=xterm-256color",
                .. ProgramRun.Managed], $"plan --stack dev --stacks '{_stacks.Path}' > '{file}'");
        await run.EndAsync(Patience);

        Assert.DoesNotContain('\u001b', await File.ReadAllTextAsync(file));
    }

    [Theory]
    [InlineData("plan --bogus 2> /dev/full")]
    [InlineData("plan --stack nowhere 2> /dev/full")]
    [InlineData("plan --stack nowhere 2>&-")]
    [InlineData("plan --stack dev > /dev/full")]
    public async Task Plan_NothingCanBeWritten_IsNoAbort(string args)
    {
        using var run =
            ProgramRun.StartInShell(ProgramRun.Managed, args.Replace("plan", $"plan --stacks '{_stacks.Path}'", StringComparison.Ordinal));

        Assert.Equal(1, (await run.EndAsync(Patience)).ExitCode);
    }

    [Fact]
    public async Task Plan_Interrupted_EndsAtOnceWithoutAWord()
    {
        ManyApplications.AddTo(_stacks);
        using var run = ProgramRun.Start(ProgramRun.Managed, "plan", "--stack", "dev", "--stacks", _stacks.Path);
        await Task.Delay(TimeSpan.FromMilliseconds(600));
        await run.InterruptAsync();

        Assert.Equal((130, ""), await run.EndAsync(Patience));
    }

    public void Dispose() => _stacks.Dispose();
}
