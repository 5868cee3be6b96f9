using SecretsLadder.Infra.Foundation;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SecretsLadder.Infra.Reports.Kit;

/// <summary>
/// Where reports for people go: colour on a terminal only, lines as wide as it is. Whatever names stand in a report, nothing but its own colours
/// reaches the terminal.
/// </summary>
internal static class Terminal
{
    private const int WidthOfFiles = 4096;

    /// <summary>A console over a writer.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="isTerminal">Whether a person's terminal reads it.</param>
    /// <param name="isColoured">Whether colour is wanted there.</param>
    public static IAnsiConsole Open(TextWriter writer, bool isTerminal, bool isColoured)
    {
        var hasColours = isTerminal && isColoured && Environment.GetEnvironmentVariable("NO_COLOR") is null or "";
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = hasColours ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = hasColours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,

            // They would put colours into every file and pipe of a pipeline, which they know by its variables.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(hasColours ? writer : new CleanWriter(writer)),
        });
        console.Pipeline.Attach(new Cleaning());
        if (!isTerminal)
        {
            console.Profile.Width = WidthOfFiles;
        }

        return console;
    }

    /// <summary>Writes a line that stays one, however long, so that it can be searched and a command in it copied.</summary>
    public static void WriteUnwrapped(this IAnsiConsole console, string line) => console.Profile.Out.Writer.WriteLine(OneLine.Of(line));

    /// <summary>Cleans texts behind the markup, where the escape sequences of the colours are not made yet.</summary>
    private sealed class Cleaning : IRenderHook
    {
        public IEnumerable<IRenderable> Process(RenderOptions options, IEnumerable<IRenderable> renderables) =>
            renderables.Select(renderable => new Clean(renderable));
    }

    private sealed class Clean(IRenderable inner) : IRenderable
    {
        public Measurement Measure(RenderOptions options, int maxWidth) => inner.Measure(options, maxWidth);

        public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => inner.Render(options, maxWidth)
            .Select(segment => segment.IsControlCode || segment.IsLineBreak ? segment : new Segment(OneLine.OfEach(segment.Text), segment.Style));
    }
}
