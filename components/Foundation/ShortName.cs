using System.Security.Cryptography;
using System.Text;

namespace SecretsLadder.Components.Foundation;

/// <summary>Shortens names to the length that a service allows.</summary>
public static class ShortName
{
    private const int HashLength = 8;

    /// <summary>
    /// The name itself if it is short enough; otherwise its beginning and a hash of the whole, so that two long names stay different.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="longest">How many characters are allowed.</param>
    public static string Of(string name, int longest) => name.Length <= longest ? name : WithHash(name, name, longest);

    /// <summary>The beginning of a text, followed by a hash of another.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hashed">The text that is hashed.</param>
    /// <param name="longest">How many characters are allowed.</param>
    public static string WithHash(string text, string hashed, int longest)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(hashed)))[..HashLength];
        return $"{text[..Math.Min(text.Length, longest - HashLength - 1)].TrimEnd('-', '.')}-{hash}";
    }
}
