using System.CommandLine;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Reports.Kit;
using SecretsLadder.Infra.Settings.Files;
using SecretsLadder.Infra.Yaml;
using Spectre.Console;

namespace SecretsLadder.Infra.Commands;

/// <summary>
/// Shared by all commands: output for programs goes to standard output, everything else to standard error. Text for people is
/// cleaned.
/// </summary>
/// <param name="options">The options that every command takes.</param>
/// <param name="output">Standard output.</param>
/// <param name="errors">Standard error.</param>
/// <param name="input">Standard input.</param>
/// <param name="clock">The clock.</param>
internal sealed class CommandContext(GlobalOptions options, TextWriter output, TextWriter errors, CommandInput input, TimeProvider clock)
{
    /// <summary>Exit code: the input is invalid, or a guardrail reports an error.</summary>
    public const int Failure = 1;

    /// <summary>The options that every command takes.</summary>
    public GlobalOptions Options => options;

    /// <summary>Standard output for people.</summary>
    public TextWriter Output { get; } = new CleanWriter(output);

    /// <summary>Standard output for programs: every byte unchanged.</summary>
    public TextWriter ProgramOutput => output;

    /// <summary>Standard error.</summary>
    public TextWriter Error { get; } = new CleanWriter(errors);

    /// <summary>Standard input.</summary>
    public CommandInput Input => input;

    /// <summary>The clock.</summary>
    public TimeProvider Clock => clock;

    /// <summary>A console on standard output.</summary>
    public IAnsiConsole OpenOutput(ParseResult parsed) =>
        Terminal.Open(output, ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected, !parsed.GetValue(options.NoColor));

    /// <summary>Shows a person at a terminal what is running.</summary>
    /// <param name="what">What is being done.</param>
    public Progress StartProgress(string what) => Progress.Start(errors, what);

    /// <summary>The stacks that a command line means: those it names, else all.</summary>
    /// <param name="folder">The folder of stacks.</param>
    /// <param name="named">The names given.</param>
    /// <exception cref="CommandException">There is no such stack, or none at all.</exception>
    public static IReadOnlyList<string> Select(StacksFolder folder, IReadOnlyCollection<string> named)
    {
        var known = folder.Stacks.ToList();
        if (known.Count == 0)
        {
            throw new CommandException($"there is no stack in '{folder.Path}'; a stack is a file Pulumi.<stack>.yaml");
        }

        var unknown = named.FirstOrDefault(name => !known.Contains(name));
        return unknown is null
            ? [.. named.Count == 0 ? known : named.Distinct()]
            : throw new CommandException($"there is no stack '{unknown}'; there are {string.Join(", ", known)}");
    }

    /// <summary>
    /// Plans a stack and judges it. Reports every obstacle: mistakes in its settings, refusals of components, internal errors.
    /// </summary>
    /// <returns>The judged plan, or null if it could not be made.</returns>
    public async Task<JudgedPlan?> PlanAsync(StacksFolder folder, string stack)
    {
        var attempt = await PlanAttempt.OfAsync(folder, stack);
        await ReportAsync(attempt, stack);
        return attempt.Plan;
    }

    /// <summary>Reports why a stack cannot be planned; nothing where it can.</summary>
    public async Task ReportAsync(PlanAttempt attempt, string stack)
    {
        foreach (var mistake in attempt.Mistakes)
        {
            await Error.WriteLineAsync($"error {mistake}");
        }

        if (attempt.AreInSettings)
        {
            await Error.WriteLineAsync(Conclusion(NothingPlanned(stack), attempt.Mistakes.Length));
        }
    }

    /// <summary>Reads settings. Mistakes in them are reported.</summary>
    /// <param name="stack">Name of the stack.</param>
    /// <param name="read">Reads the settings.</param>
    /// <returns>The settings, or null if they cannot be used.</returns>
    public async Task<T?> ReadAsync<T>(string stack, Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (SettingsException exception)
        {
            await ReportAsync(exception, NothingPlanned(stack));
            return null;
        }
    }

    /// <summary>Reports mistakes, one a line, and then what follows from them.</summary>
    /// <param name="exception">The mistakes.</param>
    /// <param name="conclusion">The conclusion; '@' stands for their number.</param>
    public async Task ReportAsync(SettingsException exception, string conclusion)
    {
        foreach (var mistake in exception.Mistakes)
        {
            await Error.WriteLineAsync($"error {OneLine.Of(mistake.ToString())}");
        }

        await Error.WriteLineAsync(Conclusion(conclusion, exception.Mistakes.Length));
    }

    private static string Conclusion(string text, int mistakes) =>
        text.Replace("@", $"{mistakes} {(mistakes == 1 ? "mistake" : "mistakes")}", StringComparison.Ordinal);

    private static string NothingPlanned(string stack) => $"{stack}: @ in the settings; nothing was planned";
}
