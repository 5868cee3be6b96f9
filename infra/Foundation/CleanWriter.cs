using System.Text;

namespace SecretsLadder.Infra.Foundation;

/// <summary>
/// All text for people passes here: whatever names and values it holds, escape sequences, invisible characters and commands of a pipeline's log
/// are removed.
/// </summary>
/// <param name="inner">Where to.</param>
internal sealed class CleanWriter(TextWriter inner) : TextWriter
{
    /// <summary>How the runners of GitHub and Azure Pipelines recognize a command: at the beginning of a line, or anywhere in it.</summary>
    private const string Command = "::";
    private static readonly string[] CommandsAnywhere = ["##[", "##vso["];

    private bool _isWithinLine;

    /// <inheritdoc />
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc />
    public override IFormatProvider FormatProvider => inner.FormatProvider;

    /// <inheritdoc />
    public override void Write(char value) => Write(value.ToString());

    /// <inheritdoc />
    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    /// <inheritdoc />
    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    /// <inheritdoc />
    public override void Write(string? value) => inner.Write(Clean(value ?? ""));

    /// <inheritdoc />
    public override void WriteLine() => Write("\n");

    /// <inheritdoc />
    public override void WriteLine(string? value) => Write($"{value}\n");

    /// <inheritdoc />
    public override Task WriteAsync(char value) => WriteAsync(value.ToString());

    /// <inheritdoc />
    public override Task WriteAsync(string? value) => inner.WriteAsync(Clean(value ?? ""));

    /// <inheritdoc />
    public override Task WriteLineAsync(string? value) => WriteAsync($"{value}\n");

    /// <inheritdoc />
    public override void Flush() => inner.Flush();

    /// <inheritdoc />
    public override Task FlushAsync() => inner.FlushAsync();

    private string Clean(string text)
    {
        var clean = OneLine.OfEach(text.Replace("\r\n", "\n", StringComparison.Ordinal));
        foreach (var command in CommandsAnywhere)
        {
            clean = clean.Replace(command, $"#?{command[2..]}", StringComparison.Ordinal);
        }

        if (clean.Contains(Command, StringComparison.Ordinal))
        {
            clean = string.Join('\n', clean.Split('\n').Select((line, index) => index == 0 && _isWithinLine ? line : WithoutCommand(line)));
        }

        var lastBreak = clean.LastIndexOf('\n');
        _isWithinLine = (_isWithinLine && lastBreak < 0) || !clean.AsSpan(lastBreak + 1).IsWhiteSpace();
        return inner.NewLine == "\n" ? clean : clean.Replace("\n", inner.NewLine, StringComparison.Ordinal);
    }

    private static string WithoutCommand(string line) =>
        line.AsSpan().TrimStart().StartsWith(Command) ? line.Replace(Command, "?:", StringComparison.Ordinal) : line;
}
