using SecretsLadder.Infra.Tests.BadInput;

namespace SecretsLadder.Infra.Tests.Native;

/// <summary>How the native executable ends when what is around it goes away: as <see cref="ProgramTests"/> have it of the managed program.</summary>
public sealed class NativeEndTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string[] Native = [NativeProgram.File!];

    private readonly TemporaryStacks _stacks = TemporaryStacks.WithShop();

    [NativeTheory]
    [InlineData("tree")]
    [InlineData("json")]
    public async Task Plan_PipeClosedEarly_EndsWithoutAWord(string format)
    {
        using var run = ProgramRun.Start(Native, "plan", "--stack", "dev", "--format", format, "--stacks", _stacks.Path);
        run.CloseOutput();

        Assert.Equal("", (await run.EndAsync(Patience)).Error);
    }

    [NativeTheory]
    [InlineData("tree")]
    [InlineData("json")]
    public async Task Plan_StandardOutputOfADeviceThatTakesNothing_IsAnErrorOnOneLine(string format)
    {
        using var run = ProgramRun.StartInShell(Native, $"plan --stack dev --format {format} --stacks '{_stacks.Path}' 1< /dev/null");
        var (exitCode, error) = await run.EndAsync(Patience);

        Assert.Equal((1, true, 1), (exitCode, error.StartsWith("error ", StringComparison.Ordinal), error.Count(character => character == '\n')));
    }

    [NativeFact]
    public async Task Plan_Interrupted_EndsAtOnceWithoutAWord()
    {
        ManyApplications.AddTo(_stacks);
        using var run = ProgramRun.Start(Native, "plan", "--stack", "dev", "--stacks", _stacks.Path);
        await Task.Delay(TimeSpan.FromMilliseconds(600));
        await run.InterruptAsync();

        Assert.Equal((130, ""), await run.EndAsync(Patience));
    }

    public void Dispose() => _stacks.Dispose();
}
