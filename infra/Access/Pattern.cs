namespace SecretsLadder.Infra.Access;

/// <summary>Patterns of AWS: <c>*</c> matches any text, <c>?</c> one character.</summary>
internal static class Pattern
{
    /// <summary>
    /// Whether a pattern fits everything that a text, which may be a pattern itself, fits. Never true where it does not; false where it is hard to
    /// tell.
    /// </summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="text">The text or pattern.</param>
    public static bool Covers(string pattern, string text)
    {
        // The usual walk with one place to fall back to: the last '*', and how much of the text it has taken.
        var (at, position, star, taken) = (0, 0, -1, 0);
        while (position < text.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                (star, taken) = (at++, position);
            }
            else if (at < pattern.Length && IsFit(pattern[at], text[position]))
            {
                (at, position) = (at + 1, position + 1);
            }
            else if (star >= 0)
            {
                (at, position) = (star + 1, ++taken);
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(at).Trim('*').IsEmpty;
    }

    /// <summary>A '*' in the text can mean several characters; only a '*' of the pattern matches it.</summary>
    private static bool IsFit(char pattern, char text) => pattern == '?' ? text != '*' : pattern == text;
}
