using System.Text.RegularExpressions;

namespace SecretsLadder.Components.Foundation;

/// <summary>Turns any text into a DNS label.</summary>
public static partial class DnsLabel
{
    private const int LongestLabel = 63;

    /// <summary>
    /// The text itself if it is a DNS label without a hash at its end; otherwise its legal characters and a hash of the whole text, so that two texts
    /// never get the same label.
    /// </summary>
    /// <param name="text">The text; begins with a letter.</param>
    public static string From(string text)
    {
        if (KubernetesNames.CheckLabel(text) is null && !HashAtEnd().IsMatch(text))
        {
            return text;
        }

        var legal = string.Concat(text.ToLowerInvariant().Select(character => char.IsAsciiLetterOrDigit(character) ? character : '-'));
        return ShortName.WithHash(legal, text, LongestLabel);
    }

    [GeneratedRegex("""-[0-9a-f]{8}\z""", RegexOptions.CultureInvariant)]
    private static partial Regex HashAtEnd();
}
