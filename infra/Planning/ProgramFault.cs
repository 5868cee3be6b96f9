using System.Text.RegularExpressions;

namespace SecretsLadder.Infra.Planning;

/// <summary>
/// What the user sees of an unexpected exception: where the program failed. Its message is never repeated, because it may hold a value.
/// </summary>
internal static partial class ProgramFault
{
    /// <summary>Set to anything, this variable adds the trace.</summary>
    public const string TraceVariable = "SECRETS_LADDER_TRACE";

    private const string Frame = "   at ";

    /// <summary>One line that says that the program is at fault; with the trace below it if the environment asks for one.</summary>
    /// <param name="exception">The exception.</param>
    public static string Describe(Exception exception) =>
        Describe(exception, isTraced: Environment.GetEnvironmentVariable(TraceVariable) is { Length: > 0 });

    /// <summary>One line that says that the program is at fault, and the trace below it if it is wanted.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="isTraced">Whether the trace is wanted.</param>
    public static string Describe(Exception exception, bool isTraced)
    {
        var lines = exception.ToString().Split('\n').Select(Shown).OfType<string>().ToList();
        var type = lines.LastOrDefault(line => !line.StartsWith(Frame, StringComparison.Ordinal)) ?? exception.GetType().FullName;
        return isTraced
            ? string.Join('\n', [Sentence(type, "report it with the lines below"), .. lines])
            : Sentence(type, $"report it with what {TraceVariable}=1 adds to this message; the trace holds no values");
    }

    private static string Sentence(string? type, string remedy) =>
        $"secrets-ladder failed by a fault of its own ({type}), not by your settings; {remedy}";

    /// <summary>Of a line of the trace: a place in the program or the type of an exception, nothing else.</summary>
    private static string? Shown(string line) => line.StartsWith(Frame, StringComparison.Ordinal) ? line.TrimEnd()
        : ExceptionType().Match(line) is { Success: true, Groups: var groups } ? groups[1].Value
        : null;

    [GeneratedRegex("""^(?: ---> )?([A-Za-z][A-Za-z0-9_.]*Exception)(?=[: \r]|$)""", RegexOptions.CultureInvariant)]
    private static partial Regex ExceptionType();
}
