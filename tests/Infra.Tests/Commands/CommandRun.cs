using SecretsLadder.Infra.Commands;

namespace SecretsLadder.Infra.Tests.Commands;

/// <summary>What a command line did.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    /// <summary>The lines on standard error.</summary>
    public string[] Errors => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Carries out a command line in process.</summary>
    /// <param name="args">The arguments.</param>
    public static Task<CommandRun> OfAsync(params string[] args) => WithInputAsync(new CommandInput(() => Stream.Null), TimeProvider.System, args);

    /// <summary>Carries out a command line in process, with something on standard input and at a certain time.</summary>
    /// <param name="input">Standard input.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="args">The arguments.</param>
    public static async Task<CommandRun> WithInputAsync(CommandInput input, TimeProvider clock, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = await CommandLine.RunAsync(args, output, error, input, clock);
        return new(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Carries out a command on a folder of stacks.</summary>
    /// <param name="stacks">The folder.</param>
    /// <param name="args">The arguments.</param>
    public static Task<CommandRun> OnAsync(TemporaryStacks stacks, params string[] args) => OfAsync([.. args, "--stacks", stacks.Path]);
}
