using Spectre.Console;

namespace SecretsLadder.Infra.Reports;

/// <summary>Where reports for people go: colour on a terminal only, lines as wide as it is.</summary>
internal static class Terminal
{
    private const int WidthOfFiles = 4096;

    /// <summary>A console over a writer.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="isTerminal">Whether a person's terminal reads it.</param>
    /// <param name="isColoured">Whether colour is wanted there.</param>
    public static IAnsiConsole Open(TextWriter writer, bool isTerminal, bool isColoured)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal && isColoured ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal && isColoured ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        if (!isTerminal)
        {
            console.Profile.Width = WidthOfFiles;
        }

        return console;
    }
}
