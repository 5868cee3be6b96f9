using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace SecretsLadder.Infra.Sealing;

/// <summary>
/// RSAES-OAEP with SHA-256, MGF1 with SHA-256, and a label (RFC 8017, section 7.1). Written by hand because .NET's own takes no label, and
/// the label is what binds a sealed value to its namespace and name.
/// </summary>
internal static class OaepSha256
{
    private const int HashLength = SHA256.HashSizeInBytes;

    /// <summary>What the padding takes of a key's length: a zero, the seed, the hash of the label, a one.</summary>
    private const int Overhead = (2 * HashLength) + 2;

    /// <summary>Encrypts a short message with a public key.</summary>
    /// <param name="message">The message; at most the key's length less 66 bytes.</param>
    /// <param name="label">What the ciphertext is bound to.</param>
    /// <param name="key">The public key.</param>
    /// <returns>The ciphertext, always as long as the key.</returns>
    public static byte[] Encrypt(ReadOnlySpan<byte> message, ReadOnlySpan<byte> label, RSAParameters key)
    {
        Span<byte> seed = stackalloc byte[HashLength];
        RandomNumberGenerator.Fill(seed);
        var encoded = new byte[key.Modulus!.Length];
        try
        {
            Encode(message, label, seed, encoded);
            return Power(encoded, key);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(seed);
            CryptographicOperations.ZeroMemory(encoded);
        }
    }

    /// <summary>EME-OAEP: pads a message to the length of a key.</summary>
    /// <param name="message">The message.</param>
    /// <param name="label">The label.</param>
    /// <param name="seed">32 random bytes, never used again.</param>
    /// <param name="encoded">Takes the padded message; as long as the key.</param>
    /// <exception cref="ArgumentException">The message is too long for the key, or the seed has another length.</exception>
    public static void Encode(ReadOnlySpan<byte> message, ReadOnlySpan<byte> label, ReadOnlySpan<byte> seed, Span<byte> encoded)
    {
        if (seed.Length != HashLength || message.Length > encoded.Length - Overhead)
        {
            throw new ArgumentException($"a message of {message.Length} bytes and a seed of {seed.Length} do not fit; a key of {encoded.Length} bytes takes {encoded.Length - Overhead}, and the seed has {HashLength}");
        }

        var maskedSeed = encoded[1..(1 + HashLength)];
        var block = encoded[(1 + HashLength)..];
        encoded.Clear();
        SHA256.HashData(label, block);
        block[^(message.Length + 1)] = 1;
        message.CopyTo(block[^message.Length..]);

        Mask(block, seed);
        seed.CopyTo(maskedSeed);
        Mask(maskedSeed, block);
    }

    /// <summary>The public operation, its result padded to the key's length. What BigInteger copies on the way cannot be wiped.</summary>
    /// <param name="encoded">The padded message; less than the modulus, as its first byte is zero.</param>
    /// <param name="key">The public key.</param>
    public static byte[] Power(ReadOnlySpan<byte> encoded, RSAParameters key)
    {
        var result = BigInteger.ModPow(Number(encoded), Number(key.Exponent), Number(key.Modulus));
        var padded = new byte[key.Modulus!.Length];
        result.TryWriteBytes(padded.AsSpan(padded.Length - result.GetByteCount(isUnsigned: true)), out _, isUnsigned: true, isBigEndian: true);
        return padded;
    }

    private static BigInteger Number(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true, isBigEndian: true);

    /// <summary>MGF1: masks the target with a stream made of a seed.</summary>
    private static void Mask(Span<byte> target, ReadOnlySpan<byte> seed)
    {
        Span<byte> hash = stackalloc byte[HashLength];
        Span<byte> counter = stackalloc byte[sizeof(int)];
        using var hasher = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var index = 0; index < target.Length; index++)
        {
            if (index % HashLength == 0)
            {
                BinaryPrimitives.WriteInt32BigEndian(counter, index / HashLength);
                hasher.AppendData(seed);
                hasher.AppendData(counter);
                hasher.GetHashAndReset(hash);
            }

            target[index] ^= hash[index % HashLength];
        }

        CryptographicOperations.ZeroMemory(hash);
    }
}
