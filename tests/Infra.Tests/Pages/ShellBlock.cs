namespace SecretsLadder.Infra.Tests.Pages;

/// <summary>A fenced block of a page that a reader types into a shell.</summary>
/// <param name="Language">The language of the fence: bash, sh, shell, or console, which shows commands after '$ ' and what they print.</param>
/// <param name="Fence">Index of the line that opens the fence.</param>
/// <param name="Lines">The lines between the fences.</param>
/// <param name="NotRun">Why the block is not run, where the page says so.</param>
internal sealed record ShellBlock(string Language, int Fence, IReadOnlyList<string> Lines, string? NotRun)
{
    private const string Prompt = "$ ";

    /// <summary>Index of the line that closes the fence.</summary>
    public int End => Fence + Lines.Count + 1;

    private bool IsConsole => Language == "console";

    /// <summary>
    /// The block as lines of a script, with the fences: as many as on the page, so that a line of the script has the number of the page's. The output
    /// of each command lies in a file named as its line.
    /// </summary>
    public IEnumerable<string> Script() => IsConsole ? ["", .. Typed(), ""] : ["{", .. Lines, $"}} >\"$OUTPUT/{Fence}\" 2>&1"];

    /// <summary>What a console block shows as printed: for each file of output the lines, without those that are left out ('...').</summary>
    public ILookup<int, string> Shown()
    {
        var shown = new List<(int File, string Line)>();
        var file = -1;
        for (var index = 0; IsConsole && index < Lines.Count; index++)
        {
            file = IsCommand(index) ? First(index) : file;
            shown.AddRange(IsCommand(index) || Text(index) is "..." or "" ? [] : [(Fence + 1 + file, Text(index))]);
        }

        return shown.ToLookup(line => line.File, line => line.Line);
    }

    private IEnumerable<string> Typed() => Lines.Select((_, index) => !IsCommand(index)
        ? ""
        : $"{(Starts(index) ? $"{{ {Text(index)[Prompt.Length..]}" : Text(index))}{(Text(index).EndsWith('\\') ? "" : Ending(First(index)))}");

    /// <summary>Keeps what a command prints; one that is shown to find an error may fail.</summary>
    private string Ending(int command) =>
        $"; }} >\"$OUTPUT/{Fence + 1 + command}\" "
        + $"2>&1{(Shown()[Fence + 1 + command].Any(line => line.Contains("error", StringComparison.Ordinal)) ? " || [ $? = 1 ]" : "")}";

    /// <summary>Whether a line belongs to a command: it begins with the prompt, or continues the line before.</summary>
    private bool IsCommand(int index) => Starts(index) || (index > 0 && Text(index - 1).EndsWith('\\') && IsCommand(index - 1));

    private bool Starts(int index) => Text(index).StartsWith(Prompt, StringComparison.Ordinal);

    private int First(int index) => Starts(index) ? index : First(index - 1);

    private string Text(int index) => Lines[index][Math.Min(Indent, Lines[index].Length)..].TrimEnd();

    private int Indent => Lines.Count == 0 ? 0 : Lines[0].Length - Lines[0].TrimStart().Length;
}
