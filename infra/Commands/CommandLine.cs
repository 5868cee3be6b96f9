using System.CommandLine;
using SecretsLadder.Infra.Commands.Comparing;
using SecretsLadder.Infra.Commands.Rendering;
using SecretsLadder.Infra.Commands.Sealing;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Commands;

/// <summary>The operator's command line.</summary>
internal static class CommandLine
{
    private const int Usage = 2;

    private const string Description = """
        Takes a team's Kubernetes secrets from a proof of concept to an enterprise platform, one level at a time:
        plain -> sealed -> external -> vault. The application's contract (Secret name, keys) never changes on the way.

        These commands work offline; '<command> --help' describes each. To deploy: pulumi up --stack <stack>.
        """;

    private static readonly Dictionary<string, Entry> Commands = new(StringComparer.Ordinal)
    {
        ["plan"] = new("Shows what a stack would create, and the findings of the guardrails.", PlanCommand.Build),
        ["diff"] = new("Shows what a change does: permissions that widen, findings, Secrets, resources.", DiffCommand.Build),
        ["render"] = new("Writes a stack as files: Kubernetes objects, patches of workloads, policies.", RenderCommand.Build),
        ["promote"] = new("Copies applications and chart versions from one stack to another.", PromoteCommand.Build),
        ["seal"] = new("Seals a value against the stack's certificate, for Git.", SealCommand.Build),
        ["reseal"] = new("Seals values of an older certificate for the stack's certificate.", ResealCommand.Build),
        ["sealing-cert"] = new("Checks the certificate of a stack's sealing key, and writes it to the repository.", SealingCertCommand.Build),
        ["lint"] = new("Looks for plaintext secrets and outdated API versions in manifests and Helm values.", LintCommand.Build),
        ["schema"] = new("Prints the JSON Schema of a file or a report, for editors and programs.", SchemaCommand.Build),
    };

    /// <summary>Carries out a command line.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="input">Standard input; absent: the process's own.</param>
    /// <param name="clock">The clock; absent: the system's.</param>
    /// <returns>The exit code: 0 clean, 1 error findings or invalid input, 2 usage.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> args, TextWriter output, TextWriter error, CommandInput? input = null, TimeProvider? clock = null)
    {
        try
        {
            return await InvokeAsync(args, output, error, input, clock);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Standard error is closed as well, so there is nobody to tell.
            return CommandContext.Failure;
        }
    }

    private static async Task<int> InvokeAsync(
        IReadOnlyList<string> args, TextWriter output, TextWriter error, CommandInput? input, TimeProvider? clock)
    {
        var options = new GlobalOptions();
        var context = new CommandContext(options, output, error, input ?? CommandInput.OfProcess(error), clock ?? TimeProvider.System);
        var root = new RootCommand(Description) { options.Stacks, options.NoColor };

        // If a command comes first, only it is created: creating the others takes as long as reading a stack file.
        Entry[] entries = args.Count > 0 && Commands.TryGetValue(args[0], out var named) ? [named] : [.. Commands.Values];
        foreach (var entry in entries)
        {
            root.Add(entry.Build(context));
        }

        // An argument '@file' would read the file, and an error would repeat its content.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors)
            {
                await context.Error.WriteLineAsync(OneLine.Of(problem.Message));
            }

            await context.Error.WriteLineAsync($"Try: {parsed.CommandResult.Command.Name} --help");
            return Usage;
        }

        if (parsed.CommandResult.Command == root)
        {
            Summarize(root);
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = context.Output,
                Error = context.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (CommandException exception)
        {
            await context.Error.WriteLineAsync($"error {OneLine.Of(exception.Message)}");
            return CommandContext.Failure;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A folder that may not be listed, or an output that is closed or full.
            await context.Error.WriteLineAsync($"error {OneLine.Of(exception.Message)}");
            return CommandContext.Failure;
        }
        catch (Exception exception)
        {
            await context.Error.WriteLineAsync($"error {ProgramFault.Describe(exception)}");
            return CommandContext.Failure;
        }
    }

    /// <summary>The root's help is a list of commands with one line each; the whole text of a command is its own page.</summary>
    private static void Summarize(RootCommand root)
    {
        foreach (var command in root.Subcommands)
        {
            command.Description = Commands[command.Name].Summary;
        }
    }

    /// <summary>A command of the command line.</summary>
    /// <param name="Summary">What it does, in one line.</param>
    /// <param name="Build">Makes the command.</param>
    private sealed record Entry(string Summary, Func<CommandContext, Command> Build);
}
