namespace SecretsLadder.Infra.Foundation;

/// <summary>The words of settings, plans and messages.</summary>
internal static class Word
{
    /// <summary>The word for a value of an enum: its name in lower case.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>A number of things.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">What one of them is called.</param>
    /// <param name="several">What several of them are called.</param>
    public static string Count(int count, string one, string several) => $"{count} {(count == 1 ? one : several)}";
}
