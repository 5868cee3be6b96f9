namespace SecretsLadder.Infra.Settings;

/// <summary>The words that settings, plans and messages use for what the program names by an enum.</summary>
internal static class Word
{
    /// <summary>The word: the name in lower case.</summary>
    /// <param name="value">The value.</param>
    public static string Of<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
