using System.Security.Cryptography;
using System.Text;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Sealing.Crypto;

namespace SecretsLadder.Infra.Tests.Sealing;

/// <summary>Opening sealed values, held to what other implementations have sealed.</summary>
public sealed class OpenedValueTests
{
    public static TheoryData<int> Vector => [.. Vectors.Indices];

    [Fact]
    public void Open_SealedForTheSecretByAnotherTool_IsItsValue() =>
        Assert.Equal(SealedByOthers.Value, Open(SealedByOthers.Strict, SealingScope.Strict));

    [Fact]
    public void Open_SealedForTheNamespaceByAnotherTool_IsItsValue() =>
        Assert.Equal(SealedByOthers.Value, Open(SealedByOthers.NamespaceWide, SealingScope.NamespaceWide));

    [Theory]
    [InlineData("NamespaceWide", "shop-secrets")]
    [InlineData("ClusterWide", "shop-secrets")]
    [InlineData("Strict", "other")]
    public void Open_AnotherScopeOrName_IsNull(string scope, string name) =>
        Assert.Null(SealedValue.Open(SealedByOthers.Strict, TestKey.Short.Private, Enum.Parse<SealingScope>(scope), "shop", name));

    [Fact]
    public void Open_AnotherKey_IsNull() =>
        Assert.Null(SealedValue.Open(SealedByOthers.Strict, TestKey.Other.Private, SealingScope.Strict, "shop", "shop-secrets"));

    [Theory]
    [InlineData(2)]
    [InlineData(257)]
    [InlineData(258)]
    [InlineData(-1)]
    public void Open_OneByteIsChanged_IsNull(int place)
    {
        var whole = Convert.FromBase64String(SealedByOthers.Strict);
        whole[place < 0 ? whole.Length + place : place] ^= 1;

        Assert.Null(SealedValue.Open(Convert.ToBase64String(whole), TestKey.Short.Private, SealingScope.Strict, "shop", "shop-secrets"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1024 * 1024)]
    public void Open_ValueOfThisLength_IsWhatWasSealed(int length)
    {
        var value = RandomNumberGenerator.GetBytes(length);
        var text = SealedValue.Seal(value, TestKey.Short.Certificate, SealingScope.Strict, "shop", "db");

        Assert.True(value.AsSpan().SequenceEqual(SealedValue.Open(text, TestKey.Short.Private, SealingScope.Strict, "shop", "db")));
    }

    [Fact]
    public void Open_KeyOf4096Bits_IsWhatWasSealed() => Assert.Equal(
        "a"u8.ToArray(),
        SealedValue.Open(SealedValue.Seal(
            "a"u8, TestKey.Long.Certificate, SealingScope.ClusterWide, "shop", "db"), TestKey.Long.Private, SealingScope.ClusterWide, "x", "y"));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(190)]
    public void Decrypt_Message_IsWhatTheFrameworkEncrypts(int length)
    {
        using var rsa = RSA.Create(TestKey.Short.Private);
        var message = RandomNumberGenerator.GetBytes(length);

        Assert.Equal(message, OaepSha256.Decrypt(rsa.Encrypt(message, RSAEncryptionPadding.OaepSHA256), [], TestKey.Short.Private));
    }

    [Theory]
    [MemberData(nameof(Vector))]
    public void Decode_PaddingOfAnotherImplementation_IsItsMessage(int index)
    {
        var (label, message, ciphertext) = Vectors.At(index);
        var encoded = OaepSha256.Power(ciphertext, new() { Modulus = Vectors.Key.Modulus, Exponent = Vectors.Key.D });

        Assert.Equal(message, OaepSha256.Decode(encoded, label));
    }

    [Fact]
    public void Decode_FirstByteIsNotZero_IsNull()
    {
        var encoded = Encoded();
        encoded[0] = 1;

        Assert.Null(OaepSha256.Decode(encoded, "l"u8));
    }

    [Fact]
    public void Decode_AnotherLabel_IsNull() => Assert.Null(OaepSha256.Decode(Encoded(), "m"u8));

    [Fact]
    public void Decode_Padding_IsTheMessage() => Assert.Equal("message"u8.ToArray(), OaepSha256.Decode(Encoded(), "l"u8));

    [Theory]
    [InlineData(255)]
    [InlineData(257)]
    public void Decrypt_CiphertextOfAnotherLength_IsNull(int length) => Assert.Null(OaepSha256.Decrypt(new byte[length], [], TestKey.Short.Private));

    [Fact]
    public void Decrypt_NumberAboveTheModulus_IsNull() =>
        Assert.Null(OaepSha256.Decrypt(Enumerable.Repeat((byte)0xFF, 256).ToArray(), [], TestKey.Short.Private));

    private static byte[] Encoded()
    {
        var encoded = new byte[256];
        OaepSha256.Encode("message"u8, "l"u8, new byte[32], encoded);
        return encoded;
    }

    private static string? Open(string text, SealingScope scope) =>
        SealedValue.Open(text, TestKey.Short.Private, scope, "shop", "shop-secrets") is { } value ? Encoding.UTF8.GetString(value) : null;
}
