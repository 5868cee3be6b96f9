namespace SecretsLadder.Infra.Foundation;

/// <summary>Words of commands that are shown to be copied into a shell.</summary>
internal static class ShellWord
{
    /// <summary>The text as one word: unchanged if that is safe, otherwise in single quotes.</summary>
    public static string Of(string text) =>
        text.Length > 0
            && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or '/' or ':' or '=' or ',' or '@' or '+')
            ? text
            : Quoted(text);

    /// <summary>The text as one word in single quotes.</summary>
    public static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
