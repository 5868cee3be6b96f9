using System.Globalization;
using System.Text;

namespace SecretsLadder.Infra.Foundation;

/// <summary>
/// Text that a terminal, a log or a pipeline takes no orders from: no escape sequences, nothing that is invisible, and nothing that shows a line in
/// another order than it is written.
/// </summary>
internal static class OneLine
{
    /// <summary>The text on one line, with a '?' for every character that does not show as itself.</summary>
    public static string Of(string text) => Replace(text, keepsLines: false);

    /// <summary>The text on as many lines as it has, with a '?' for every other character that does not show as itself.</summary>
    public static string OfEach(string text) => Replace(text, keepsLines: true);

    private static string Replace(string text, bool keepsLines)
    {
        // Almost every text is plain ASCII.
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0)
        {
            return text;
        }

        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            shown.Append(IsShown(rune) || (keepsLines && rune.Value == '\n') ? rune.ToString() : "?");
        }

        return shown.ToString();
    }

    /// <summary>
    /// Neither control characters (escape sequences begin with one), nor line separators, nor marks of direction, zero-width characters and tags.
    /// </summary>
    private static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
