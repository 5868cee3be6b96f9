using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Infra.Sealing.Crypto;

/// <summary>
/// One value of a SealedSecret: the length of the RSA part in two bytes, a random session key encrypted with RSA-OAEP, and the value
/// encrypted with AES-256-GCM under that key, all in base64. Sealing the same value again gives another text.
/// </summary>
internal static class SealedValue
{
    private const int SessionKeyLength = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int PrefixLength = sizeof(ushort);

    /// <summary>Seals a value.</summary>
    /// <param name="plaintext">The value.</param>
    /// <param name="certificate">The certificate to seal for.</param>
    /// <param name="scope">Where the value is to open.</param>
    /// <param name="namespace">Namespace of the Secret.</param>
    /// <param name="name">Name of the Secret.</param>
    public static string Seal(ReadOnlySpan<byte> plaintext, SealingCertificate certificate, SealingScope scope, string @namespace, string name)
    {
        Span<byte> sessionKey = stackalloc byte[SessionKeyLength];
        RandomNumberGenerator.Fill(sessionKey);
        try
        {
            var encryptedKey =
                OaepSha256.Encrypt(sessionKey, Encoding.UTF8.GetBytes(SealingScopes.Label(scope, @namespace, name)), certificate.PublicKey);
            var whole = new byte[PrefixLength + encryptedKey.Length + plaintext.Length + TagLength];
            BinaryPrimitives.WriteUInt16BigEndian(whole, (ushort)encryptedKey.Length);
            encryptedKey.CopyTo(whole, PrefixLength);

            // A nonce of zeros is sound here and what the controller expects: no session key ever encrypts twice.
            using var cipher = new AesGcm(sessionKey, TagLength);
            var body = whole.AsSpan(PrefixLength + encryptedKey.Length);
            cipher.Encrypt(stackalloc byte[NonceLength], plaintext, body[..plaintext.Length], body[plaintext.Length..]);
            return Convert.ToBase64String(whole);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(sessionKey);
        }
    }

    /// <summary>Opens a sealed value.</summary>
    /// <param name="text">The sealed value; its shape was checked.</param>
    /// <param name="key">Both halves of a key.</param>
    /// <param name="scope">Where it opens.</param>
    /// <param name="namespace">Namespace of the Secret.</param>
    /// <param name="name">Name of the Secret.</param>
    /// <returns>The value, for the caller to wipe, or null where this key does not open it there.</returns>
    public static byte[]? Open(string text, RSAParameters key, SealingScope scope, string @namespace, string name)
    {
        var whole = Convert.FromBase64String(text);
        var body = whole.AsSpan(PrefixLength + BinaryPrimitives.ReadUInt16BigEndian(whole));
        var sessionKey =
            OaepSha256.Decrypt(whole.AsSpan()[PrefixLength..^body.Length], Encoding.UTF8.GetBytes(SealingScopes.Label(scope, @namespace, name)), key);
        if (sessionKey is not { Length: SessionKeyLength })
        {
            return null;
        }

        var plaintext = new byte[body.Length - TagLength];
        try
        {
            using var cipher = new AesGcm(sessionKey, TagLength);
            cipher.Decrypt(stackalloc byte[NonceLength], body[..^TagLength], body[^TagLength..], plaintext);
            return plaintext;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(sessionKey);
        }
    }

    /// <summary>Bytes of the key that a value was sealed for.</summary>
    /// <param name="text">The sealed value; its shape was checked.</param>
    public static int KeyLengthOf(string text) => BinaryPrimitives.ReadUInt16BigEndian(Convert.FromBase64String(text));

    /// <summary>Whether a text can be a sealed value at all, as far as that shows without the private key.</summary>
    /// <param name="text">The text.</param>
    /// <param name="keyLength">Bytes of the certificate's key, or null if any key may have sealed it.</param>
    /// <returns>Null, or what is wrong, without repeating the text.</returns>
    public static string? CheckShape(string text, int? keyLength = null)
    {
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        if (text.Length == 0 || text.Any(char.IsWhiteSpace) || !Convert.TryFromBase64String(text, bytes, out var length))
        {
            return $"is no sealed value: {text.Length} characters that are not base64 on one line";
        }

        var found = length < PrefixLength ? 0 : BinaryPrimitives.ReadUInt16BigEndian(bytes);
        if (found is < SealingCertificate.ShortestKey / 8 or > SealingCertificate.LongestKey / 8)
        {
            return "is no sealed value: it does not begin with the length of an RSA key; "
                + "a value in plain base64 here is readable by everybody: rotate it";
        }

        if (keyLength is not null && found != keyLength)
        {
            return $"was sealed for another certificate: its key has {found * 8} bits, and that of the certificate has {keyLength * 8}";
        }

        var least = PrefixLength + found + TagLength;
        return length < least ? $"is no whole sealed value: {length} bytes, where its key alone needs {least}; seal it again" : null;
    }
}
