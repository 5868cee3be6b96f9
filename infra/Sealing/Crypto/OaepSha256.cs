using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace SecretsLadder.Infra.Sealing.Crypto;

/// <summary>
/// RSAES-OAEP with SHA-256, MGF1 with SHA-256, and a label (RFC 8017, section 7.1). Written by hand because .NET's own takes no label, and
/// the label is what binds a sealed value to its namespace and name.
/// </summary>
internal static class OaepSha256
{
    private const int HashLength = SHA256.HashSizeInBytes;

    /// <summary>The part of a key's length that the padding takes: a zero, the seed, the hash of the label, a one.</summary>
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

    /// <summary>Decrypts the result of <see cref="Encrypt"/>.</summary>
    /// <param name="ciphertext">The ciphertext.</param>
    /// <param name="label">What it is bound to.</param>
    /// <param name="key">Both halves of the key, with the factors of the modulus.</param>
    /// <returns>The message, or null for another key, another label and a damaged text alike.</returns>
    public static byte[]? Decrypt(ReadOnlySpan<byte> ciphertext, ReadOnlySpan<byte> label, RSAParameters key)
    {
        var number = Number(ciphertext);
        if (ciphertext.Length != key.Modulus!.Length || number >= Number(key.Modulus))
        {
            return null;
        }

        var encoded = Padded(PrivatePower(number, key), key.Modulus.Length);
        try
        {
            return Decode(encoded, label);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(encoded);
        }
    }

    /// <summary>Whether a private key can be computed with: its factors make its modulus.</summary>
    /// <param name="key">Both halves of the key.</param>
    public static bool IsConsistent(RSAParameters key) =>
        Number(key.P) is { IsOne: false } p && Number(key.Q) is { IsOne: false } q && !p.IsZero && p * q == Number(key.Modulus);

    /// <summary>Undoes <see cref="Encode"/>. Every part is looked at, whatever an earlier one was, so that all failures take the same time.</summary>
    /// <param name="encoded">The padded message; its masks are taken off in place.</param>
    /// <param name="label">The label.</param>
    /// <returns>The message, or null.</returns>
    public static byte[]? Decode(Span<byte> encoded, ReadOnlySpan<byte> label)
    {
        var seed = encoded[1..(1 + HashLength)];
        var block = encoded[(1 + HashLength)..];
        Mask(seed, block);
        Mask(block, seed);

        Span<byte> hash = stackalloc byte[HashLength];
        SHA256.HashData(label, hash);
        var isWrong = encoded[0] | (CryptographicOperations.FixedTimeEquals(hash, block[..HashLength]) ? 0 : 1);

        // Zeros, then a one, then the message.
        var (start, isSearching) = (0, 1);
        for (var index = HashLength; index < block.Length; index++)
        {
            var isZero = (block[index] - 1) >>> 31;
            var isOne = ((block[index] ^ 1) - 1) >>> 31;
            start += isSearching * isOne * (index + 1);
            isWrong |= isSearching * (1 - isZero) * (1 - isOne);
            isSearching &= isZero;
        }

        return (isWrong | isSearching) == 0 ? block[start..].ToArray() : null;
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
            throw new ArgumentException(
                $"a message of {message.Length} bytes and a seed of {seed.Length} do not fit; "
                + $"a key of {encoded.Length} bytes takes {encoded.Length - Overhead}, and the seed has {HashLength}");
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

    /// <summary>The public operation, its result padded to the key's length. Copies that BigInteger makes cannot be wiped.</summary>
    /// <param name="encoded">The padded message; less than the modulus, as its first byte is zero.</param>
    /// <param name="key">The public key.</param>
    public static byte[] Power(ReadOnlySpan<byte> encoded, RSAParameters key) =>
        Padded(BigInteger.ModPow(Number(encoded), Number(key.Exponent), Number(key.Modulus)), key.Modulus!.Length);

    /// <summary>
    /// The private operation, by the Chinese remainder theorem. BigInteger's time depends on the number. It runs on the
    /// machine of the key's holder, over their own files, where nobody else can measure it.
    /// </summary>
    private static BigInteger PrivatePower(BigInteger number, RSAParameters key)
    {
        var (p, q) = (Number(key.P), Number(key.Q));
        var left = BigInteger.ModPow(number % p, Number(key.DP), p);
        var right = BigInteger.ModPow(number % q, Number(key.DQ), q);
        var difference = (left - right) % p;
        return right + (((difference.Sign < 0 ? difference + p : difference) * Number(key.InverseQ) % p) * q);
    }

    private static byte[] Padded(BigInteger number, int length)
    {
        var padded = new byte[length];
        number.TryWriteBytes(padded.AsSpan(length - number.GetByteCount(isUnsigned: true)), out _, isUnsigned: true, isBigEndian: true);
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
