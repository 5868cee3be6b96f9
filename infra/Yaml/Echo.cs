using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Infra.Yaml;

/// <summary>Decides what of a file a message may repeat: never what could be a secret at the wrong place.</summary>
internal static class Echo
{
    /// <summary>The longest name that anything has.</summary>
    private const int LongestName = 253;

    /// <summary>A name in quotes; one that could be a secret, or could disturb a terminal, only by its length.</summary>
    /// <param name="name">The name as written.</param>
    public static string Of(string name) => IsSafe(name) ? $"'{name}'" : $"(a text of {name.Length} characters)";

    /// <summary>Whether a text may be repeated. A secret after a space is one too: a ':' may have been forgotten between them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">The longest text that is repeated.</param>
    public static bool IsSafe(string text, int longest = LongestName) =>
        text.Length <= longest && !text.Any(char.IsControl) && !SecretShapes.Match(text) && !text.Split(' ').Any(SecretShapes.Match);
}
