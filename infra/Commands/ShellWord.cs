namespace SecretsLadder.Infra.Commands;

/// <summary>Writes a word so that a shell reads it as one, for commands that are shown to be copied.</summary>
internal static class ShellWord
{
    /// <summary>The word, in quotes where it needs them.</summary>
    /// <param name="word">The word.</param>
    public static string Of(string word) =>
        word.Length > 0 && word.All(character => char.IsAsciiLetterOrDigit(character) || character is '/' or '.' or '-' or '_' or ':' or '\\')
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
