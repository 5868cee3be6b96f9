using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace SecretsLadder.Infra.Tests.Sealing;

/// <summary>What the controller does: opens sealed values. Written apart from what seals them, straight from RFC 8017, section 7.1.2.</summary>
internal static class Unsealer
{
    /// <summary>Opens a sealed value.</summary>
    /// <param name="text">The value.</param>
    /// <param name="key">Both halves of the key.</param>
    /// <param name="label">What it is bound to.</param>
    /// <exception cref="CryptographicException">It does not open.</exception>
    public static byte[] Open(string text, RSAParameters key, string label)
    {
        var whole = Convert.FromBase64String(text);
        var length = (whole[0] * 256) + whole[1];
        var (_, sessionKey) = Decrypt(whole[2..(2 + length)], key, Encoding.UTF8.GetBytes(label));
        var plaintext = new byte[whole.Length - 2 - length - 16];
        using var cipher = new AesGcm(sessionKey, 16);
        cipher.Decrypt(new byte[12], whole[(2 + length)..^16], whole[^16..], plaintext);
        return plaintext;
    }

    /// <summary>RSAES-OAEP decryption with SHA-256.</summary>
    /// <param name="ciphertext">The ciphertext.</param>
    /// <param name="key">Both halves of the key.</param>
    /// <param name="label">The label.</param>
    /// <returns>The seed, which only the sender knew, and the message.</returns>
    /// <exception cref="CryptographicException">It does not decrypt.</exception>
    public static (byte[] Seed, byte[] Message) Decrypt(byte[] ciphertext, RSAParameters key, byte[] label)
    {
        var power = PrivatePower(Number(ciphertext), key).ToByteArray(isUnsigned: true, isBigEndian: true);
        byte[] encoded = [.. new byte[key.Modulus!.Length - power.Length], .. power];
        var seed = Xor(encoded[1..33], Mask(encoded[33..], 32));
        var block = Xor(encoded[33..], Mask(seed, encoded.Length - 33));
        var one = Array.FindIndex(block, 32, value => value != 0);
        return Number(ciphertext) < Number(key.Modulus!)
            && encoded[0] == 0
            && one >= 0
            && block[one] == 1
            && block.AsSpan(0, 32).SequenceEqual(SHA256.HashData(label))
            ? (seed, block[(one + 1)..])
            : throw new CryptographicException("decryption error");
    }

    /// <summary>By the Chinese remainder theorem (RFC 8017, section 5.1.2): two powers of half the length take a quarter of the time.</summary>
    private static BigInteger PrivatePower(BigInteger number, RSAParameters key)
    {
        var (p, q) = (Number(key.P!), Number(key.Q!));
        var (left, right) = (BigInteger.ModPow(number, Number(key.DP!), p), BigInteger.ModPow(number, Number(key.DQ!), q));
        var difference = BigInteger.Remainder((left - right) * Number(key.InverseQ!), p);
        return right + ((difference.Sign < 0 ? difference + p : difference) * q);
    }

    private static BigInteger Number(byte[] bytes) => new(bytes, isUnsigned: true, isBigEndian: true);

    private static byte[] Mask(byte[] seed, int length) =>
        [.. Enumerable.Range(0, (length + 31) / 32).SelectMany(counter => SHA256.HashData([.. seed, 0, 0, (byte)(counter >> 8), (byte)counter]))
            .Take(length)];

    private static byte[] Xor(byte[] left, byte[] right) => [.. left.Zip(right, (one, other) => (byte)(one ^ other))];
}
