using SecretsLadder.Infra.Commands;
using SecretsLadder.Infra.Commands.Sealing;
using SecretsLadder.Infra.Tests.Sealing;

namespace SecretsLadder.Infra.Tests.Commands.Sealing;

/// <summary>How one value comes in, and what of it is sealed.</summary>
public sealed class SealInputTests : IDisposable
{
    private readonly SealedStacks _stacks = new();

    [Theory]
    [InlineData("hunter2\n", "hunter2")]
    [InlineData("hunter2\r\n", "hunter2")]
    [InlineData("hunter2\n\n", "hunter2\n")]
    [InlineData("hunter2 \t", "hunter2 \t")]
    [InlineData(" a\nb\n", " a\nb")]
    [InlineData("\uFEFFa", "\uFEFFa")]
    [InlineData("ü\n", "ü")]
    [InlineData("\u0001\n", "\u0001\n")]
    public async Task Seal_TextFromStandardInput_LosesOneLineBreak(string input, string expected)
    {
        await _stacks.SealAsync(input, "--name", "shop-secrets");

        Assert.Equal(expected, _stacks.Open("shop-secrets", "API_KEY"));
    }

    [Theory]
    [InlineData("hunter2\n")]
    [InlineData("")]
    [InlineData("\n")]
    public async Task Seal_Exact_KeepsEveryByte(string input)
    {
        await _stacks.SealAsync(input, "--name", "shop-secrets", "--exact");

        Assert.Equal(input, _stacks.Open("shop-secrets", "API_KEY"));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0x0A }, 2)]
    [InlineData(new byte[] { 0x00, 0x0A }, 2)]
    [InlineData(new byte[] { 0x61, 0x0A }, 1)]
    [InlineData(new byte[] { 0x0D, 0x0A }, 0)]
    public void WithoutLineBreak_Bytes_OnlyTextsAreShortened(byte[] bytes, int expected) =>
        Assert.Equal(expected, SealInput.WithoutLineBreak(bytes).Length);

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    public async Task Seal_NothingOnStandardInput_IsRefused(string input)
    {
        _stacks.Noted();
        var run = await _stacks.SealAsync(input, "--name", "shop-secrets");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(
            "error the value is empty: what should have written it wrote nothing; nothing was sealed.", run.Error, StringComparison.Ordinal);
        _stacks.AssertUnchanged();
    }

    [Fact]
    public async Task Seal_TooLarge_IsRefused()
    {
        _stacks.Noted();
        var run = await _stacks.SealAsync(new byte[CommandInput.Most + 1], "--name", "shop-secrets");

        Assert.Equal((1, "error standard input has more than 1048576 bytes, and a Secret holds no more than that\n"), (run.ExitCode, run.Error));
        _stacks.AssertUnchanged();
    }

    [Fact]
    public async Task Seal_FileWouldBeTooLargeToRead_IsRefused()
    {
        _stacks.Noted();
        var run = await _stacks.SealAsync(new byte[1024 * 1000], "--name", "shop-secrets");

        Assert.Equal(
            (1, true), (run.ExitCode, run.Error.StartsWith("error stacks/dev/sealed/shop/shop-secrets.yaml would have ", StringComparison.Ordinal)));
        _stacks.AssertUnchanged();
    }

    [Theory]
    [InlineData("hunter2")]
    [InlineData("--value", "hunter2")]
    [InlineData("--value=hunter2")]
    [InlineData("--key", "API_KEY", "hunter2")]
    [InlineData("--from-literal=API_KEY=hunter2")]
    public async Task Seal_ValueAsAnArgument_IsRefusedAndNotRepeated(params string[] args)
    {
        var run = await _stacks.SealAsync("x", ["--name", "shop-secrets", .. args]);

        Assert.Equal(
            (2, "",
                "A value is never an argument: it would stay in the shell's history and show in the list of processes. "
                + "Give it on standard input, and rotate it.\nTry: seal --help\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Seal_OnATerminal_AsksTwiceAndShowsNothing()
    {
        var terminal = new TypedConsole("hunter2", "hunter2");
        var run = await OnTerminalAsync(terminal);

        Assert.Equal((0, "hunter2"), (run.ExitCode, _stacks.Open("shop-secrets", "API_KEY")));
        Assert.DoesNotContain("hunter2", terminal.Shown() + run.Output + run.Error, StringComparison.Ordinal);
        Assert.Contains("Value of API_KEY (hidden):", terminal.Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seal_AnswersDiffer_NothingIsSealed()
    {
        _stacks.Noted();
        var run = await OnTerminalAsync(new TypedConsole("hunter2", "hunter3"));

        Assert.Equal((1, "error the two answers differ; nothing was sealed\n"), (run.ExitCode, run.Error));
        _stacks.AssertUnchanged();
    }

    [Fact]
    public async Task Seal_EnvFileFromATerminal_IsRefusedAsItWouldShow() => Assert.Equal(
        "error standard input is a terminal, where what is typed shows; pipe the values in, or leave the option out to be asked\n",
        (await OnTerminalAsync(new TypedConsole(), "--env-file", "-")).Error);

    public void Dispose() => _stacks.Dispose();

    private Task<CommandRun> OnTerminalAsync(TypedConsole terminal, params string[] args) => _stacks.RunAsync(
        new CommandInput(() => throw new InvalidOperationException("read"), () => terminal), FixedClock.Valid,
        ["seal", "--stack", "dev", "--namespace", "shop", "--name", "shop-secrets", .. args]);
}
