using System.Text;
using SecretsLadder.Infra.Foundation;

namespace SecretsLadder.Infra.Reports.Kit;

/// <summary>Markdown that never grows beyond what a comment on GitHub holds: what comes last is cut, with a word on how much.</summary>
/// <param name="limit">The most characters that the page may have.</param>
internal sealed class MarkdownPage(int limit)
{
    /// <summary>The most characters that a comment on GitHub may have.</summary>
    public const int LongestComment = 65_536;

    /// <summary>Room for the word on what was cut.</summary>
    private const int Reserve = 200;

    private readonly StringBuilder _text = new();
    private int _cut;

    /// <summary>A text as code: names and values mean nothing to Markdown, and call nobody.</summary>
    public static string Code(string text)
    {
        var line = OneLine.Of(text);
        var longest = line.Split(line.Where(character => character != '`').Distinct().ToArray()).Max(run => run.Length);
        var fence = new string('`', longest + 1);
        return line.Length == 0 ? "(empty)" : line[0] == '`' || line[^1] == '`' ? $"{fence} {line} {fence}" : fence + line + fence;
    }

    /// <summary>Adds a paragraph.</summary>
    /// <param name="text">The paragraph.</param>
    public void Add(string text) => Add("", [text], "");

    /// <summary>Adds lines between an opening and a closing; where not all fit, the last are cut and the block is closed all the same.</summary>
    /// <param name="opening">What stands before the lines.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="closing">What stands after them.</param>
    public void Add(string opening, IReadOnlyList<string> lines, string closing)
    {
        var room = limit - Reserve - _text.Length - opening.Length - closing.Length - 1;
        var taken = lines.TakeWhile(line => (room -= line.Length + 1) >= 0).ToList();
        _cut += lines.Count - taken.Count;
        if (taken.Count > 0)
        {
            _text.Append(opening).AppendJoin('\n', taken).Append('\n').Append(closing).Append('\n');
        }
    }

    /// <summary>Adds lines that are folded until somebody asks for them.</summary>
    /// <param name="summary">What the lines are; plain words.</param>
    /// <param name="lines">The lines.</param>
    public void AddFolded(string summary, IReadOnlyList<string> lines) => Add($"<details><summary>{summary}</summary>\n\n", lines, "\n</details>\n");

    /// <summary>Adds a block that is there as a whole or not at all.</summary>
    public void AddWhole(IReadOnlyList<string> lines) => Add("", [string.Join('\n', lines)], "");

    /// <inheritdoc />
    public override string ToString() => _cut == 0
        ? _text.ToString()
        : $"{_text}\n_{Word.Count(_cut, "line or block was", "lines or blocks were")} cut here: a comment holds at most {limit} characters. "
            + "`diff --format json` lists all._\n";
}
