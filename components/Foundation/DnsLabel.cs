using System.Text.RegularExpressions;

namespace SecretsLadder.Components.Foundation;

/// <summary>Makes a DNS label of any text.</summary>
public static partial class DnsLabel
{
    private const int LongestLabel = 63;

    /// <summary>
    /// The text itself where it is a DNS label that does not end like one made here; else its legal characters with a hash of the whole
    /// at the end, so that two texts never become one label.
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
