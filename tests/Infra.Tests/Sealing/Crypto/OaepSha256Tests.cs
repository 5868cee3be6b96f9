using System.Security.Cryptography;
using SecretsLadder.Infra.Sealing.Crypto;

namespace SecretsLadder.Infra.Tests.Sealing.Crypto;

public sealed class OaepSha256Tests
{
    private static readonly byte[] Seed = [.. Enumerable.Range(0, 32).Select(value => (byte)value)];

    public static TheoryData<int> Vector => [.. Vectors.Indices];

    [Theory]
    [MemberData(nameof(Vector))]
    public void Decrypt_CiphertextOfAnotherImplementation_IsItsMessage(int index)
    {
        var (label, message, ciphertext) = Vectors.At(index);

        Assert.Equal(message, Unsealer.Decrypt(ciphertext, Vectors.Key, label).Message);
    }

    [Theory]
    [MemberData(nameof(Vector))]
    public void Encode_SeedOfAnotherImplementation_IsItsCiphertext(int index)
    {
        var (label, message, ciphertext) = Vectors.At(index);
        var encoded = new byte[ciphertext.Length];
        OaepSha256.Encode(message, label, Unsealer.Decrypt(ciphertext, Vectors.Key, label).Seed, encoded);

        Assert.Equal(ciphertext, OaepSha256.Power(encoded, Vectors.Key));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(32)]
    [InlineData(190)]
    public void Encrypt_Message_DecryptsToIt(int length)
    {
        var message = RandomNumberGenerator.GetBytes(length);
        var ciphertext = OaepSha256.Encrypt(message, "production/db"u8, Vectors.Key);

        Assert.Equal((256, Convert.ToHexString(message)), (ciphertext.Length,
            Convert.ToHexString(Unsealer.Decrypt(ciphertext, Vectors.Key, "production/db"u8.ToArray()).Message)));
    }

    /// <summary>.NET decrypts what has no label.</summary>
    [Fact]
    public void Encrypt_WithoutLabel_IsWhatTheFrameworkDecrypts()
    {
        using var rsa = RSA.Create(TestKey.Short.Private);

        Assert.Equal(Seed, rsa.Decrypt(OaepSha256.Encrypt(Seed, [], TestKey.Short.Private), RSAEncryptionPadding.OaepSHA256));
    }

    [Fact]
    public void Encrypt_AnotherLabel_DoesNotDecrypt() =>
        Assert.Throws<CryptographicException>(() => Unsealer.Decrypt(OaepSha256.Encrypt(Seed, "a/b"u8, Vectors.Key), Vectors.Key, "a/c"u8.ToArray()));

    [Fact]
    public void Encrypt_Twice_Differs() =>
        Assert.NotEqual(OaepSha256.Encrypt(Seed, "a"u8, Vectors.Key), OaepSha256.Encrypt(Seed, "a"u8, Vectors.Key));

    [Fact]
    public void Encode_SameSeed_IsTheSameWhateverWasThere()
    {
        var (first, second) = (new byte[256], Enumerable.Repeat((byte)0xFF, 256).ToArray());
        OaepSha256.Encode(Seed, "label"u8, Seed, first);
        OaepSha256.Encode(Seed, "label"u8, Seed, second);

        Assert.Equal(first, second);
    }

    [Theory]
    [InlineData(191, 32)]
    [InlineData(0, 31)]
    public void Encode_WhatDoesNotFit_IsRefused(int message, int seed) =>
        Assert.Throws<ArgumentException>(() => OaepSha256.Encode(new byte[message], [], new byte[seed], new byte[256]));

    [Fact]
    public void Power_ResultWithLeadingZeros_IsAsLongAsTheKey()
    {
        var encoded = new byte[256];
        encoded[^1] = 1;

        Assert.Equal(encoded, OaepSha256.Power(encoded, Vectors.Key));
    }
}
