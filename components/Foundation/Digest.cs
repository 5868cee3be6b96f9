using System.Security.Cryptography;
using System.Text;

namespace SecretsLadder.Components.Foundation;

/// <summary>A digest shown in place of a text: it tells whether two texts are equal.</summary>
public static class Digest
{
    private const int Length = 12;

    /// <summary>The digest of a text.</summary>
    /// <param name="text">The text: not a secret by design, but possibly one by mistake.</param>
    public static string Of(string text) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Length]}";
}
