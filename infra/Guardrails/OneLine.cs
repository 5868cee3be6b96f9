namespace SecretsLadder.Infra.Guardrails;

/// <summary>Messages stay one line each, whatever names out of a settings file stand in them: a log, or a pipeline that reads one, takes no orders from a name.</summary>
internal static class OneLine
{
    /// <summary>The text with a '?' for every line break and other control character.</summary>
    /// <param name="text">The text.</param>
    public static string Of(string text) =>
        text.Any(IsUnsafe) ? string.Concat(text.Select(character => IsUnsafe(character) ? '?' : character)) : text;

    /// <summary>Control characters, and Unicode's own line and paragraph separators.</summary>
    private static bool IsUnsafe(char character) => char.IsControl(character) || character is '\u2028' or '\u2029';
}
