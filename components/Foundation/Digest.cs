using System.Security.Cryptography;
using System.Text;

namespace SecretsLadder.Components.Foundation;

/// <summary>Stands for a text that is not shown: it tells whether two texts are the same.</summary>
public static class Digest
{
    private const int Length = 12;

    /// <summary>The digest of a text.</summary>
    /// <param name="text">The text, which is no secret by its place but might be one by mistake.</param>
    public static string Of(string text) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Length]}";
}
