using Spectre.Console;

namespace SecretsLadder.Infra.Commands;

/// <summary>
/// Where a value comes in: standard input, or a person at a terminal. Never an argument, which every process on the machine can read.
/// </summary>
/// <param name="open">Opens standard input.</param>
/// <param name="terminal">Opens a console on the terminal; gives null where standard input is no terminal. Absent: it is none.</param>
internal sealed class CommandInput(Func<Stream> open, Func<IAnsiConsole?>? terminal = null)
{
    /// <summary>The most that is read: the API server's limit for all values of a Secret together.</summary>
    public const int Most = 1024 * 1024;

    private const string Why = "and a Secret holds no more than that";

    /// <summary>Opened when it is asked for: most commands never do.</summary>
    private readonly Lazy<IAnsiConsole?> _terminal = new(terminal ?? (() => null));

    /// <summary>Whether a person is there.</summary>
    public bool IsTerminal => _terminal.Value is not null;

    /// <summary>The input of this process; questions go to standard error, as standard output is for programs.</summary>
    public static CommandInput OfProcess(TextWriter error) =>
        new(Console.OpenStandardInput, () => Console.IsInputRedirected ? null : AnsiConsole.Create(new()
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(error),
        }));

    /// <summary>Reads standard input to its end.</summary>
    /// <exception cref="CommandException">There is too much of it.</exception>
    public byte[] ReadAll() => ReadFile("-");

    /// <summary>What messages call a file, or standard input for '-'.</summary>
    public static string NameOf(string path) => path == "-" ? "standard input" : $"'{path}'";

    /// <summary>Reads a file of secret values, or standard input for '-'.</summary>
    /// <exception cref="CommandException">It cannot be read, or is too large.</exception>
    public byte[] ReadFile(string path) => ReadFile(path, Most, Why);

    /// <summary>Reads a file, or standard input for '-'.</summary>
    /// <param name="path">The file.</param>
    /// <param name="most">The most bytes that it may have.</param>
    /// <param name="why">Why it cannot have more, as the end of a sentence.</param>
    /// <exception cref="CommandException">It cannot be read, or is too large.</exception>
    public byte[] ReadFile(string path, int most, string why)
    {
        var name = NameOf(path);
        try
        {
            using var stream = path == "-" ? open() : File.OpenRead(path);
            return ReadAll(stream, name, most, why);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandException($"{name} cannot be read; see that it is there and that you may read it");
        }
    }

    /// <summary>Asks for a value twice, without showing it.</summary>
    /// <param name="what">What is asked for.</param>
    /// <exception cref="CommandException">The two answers differ.</exception>
    public string AskTwice(string what)
    {
        var first = Ask($"{what} (hidden):");
        return Ask("once more:") == first ? first : throw new CommandException("the two answers differ; nothing was sealed");
    }

    private static byte[] ReadAll(Stream stream, string name, int most, string why)
    {
        using var content = new MemoryStream();
        var part = new byte[16 * 1024];
        for (int read; (read = stream.Read(part)) > 0;)
        {
            content.Write(part, 0, read);
            if (content.Length > most)
            {
                throw new CommandException($"{name} has more than {most} bytes, {why}");
            }
        }

        return content.ToArray();
    }

    private string Ask(string question) => _terminal.Value!.Prompt(new TextPrompt<string>(Markup.Escape(question)).Secret(mask: null).AllowEmpty());
}
