using System.Security.Cryptography;
using System.Text;

namespace SecretsLadder.Components.Foundation;

/// <summary>Cuts names to what a service allows.</summary>
public static class ShortName
{
    private const int HashLength = 8;

    /// <summary>The name itself where it is short enough; else its beginning with a hash of the whole, so that two long names stay apart.</summary>
    /// <param name="name">The name.</param>
    /// <param name="longest">How many characters are allowed.</param>
    public static string Of(string name, int longest) => name.Length <= longest ? name : WithHash(name, name, longest);

    /// <summary>The beginning of a text with a hash of another at its end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hashed">What the hash is of.</param>
    /// <param name="longest">How many characters are allowed.</param>
    public static string WithHash(string text, string hashed, int longest)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(hashed)))[..HashLength];
        return $"{text[..Math.Min(text.Length, longest - HashLength - 1)].TrimEnd('-', '.')}-{hash}";
    }
}
