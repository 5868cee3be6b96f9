using System.Security.Cryptography;
using System.Text;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Sealing.Crypto;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Sealing.Crypto;

public sealed class SealedValueTests
{
    private static readonly byte[] Value = Encoding.UTF8.GetBytes(Canary.Value("sealed"));

    public static TheoryData<string, string> OtherTools
    {
        get
        {
            var data = new TheoryData<string, string>();
            Vectors.Sealed.ForEach(vector => data.Add(vector.Value, vector.Text));
            return data;
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(33)]
    [InlineData(1024 * 1024)]
    public void Seal_ValueOfThisLength_OpensToIt(int length)
    {
        var value = RandomNumberGenerator.GetBytes(length);
        var text = SealedValue.Seal(value, TestKey.Short.Certificate, SealingScope.Strict, "production", "db");

        Assert.True(value.AsSpan().SequenceEqual(Unsealer.Open(text, TestKey.Short.Private, "production/db")));
    }

    [Fact]
    public void Seal_KeyOf4096Bits_OpensAndBeginsWithItsLength()
    {
        var text = SealedValue.Seal(Value, TestKey.Long.Certificate, SealingScope.Strict, "production", "db");

        Assert.Equal(
            ("Ag", Convert.ToHexString(Value)), (text[..2], Convert.ToHexString(Unsealer.Open(text, TestKey.Long.Private, "production/db"))));
    }

    [Theory]
    [InlineData("Strict", "production/db")]
    [InlineData("NamespaceWide", "production")]
    [InlineData("ClusterWide", "")]
    public void Seal_Scope_OpensUnderItsLabel(string scope, string label) =>
        Assert.Equal(Value, Unsealer.Open(Seal(scope), TestKey.Short.Private, label));

    [Theory]
    [InlineData("Strict", "staging/db")]
    [InlineData("Strict", "production/other")]
    [InlineData("Strict", "production")]
    [InlineData("Strict", "")]
    [InlineData("NamespaceWide", "staging")]
    [InlineData("NamespaceWide", "production/db")]
    [InlineData("NamespaceWide", "")]
    [InlineData("ClusterWide", "production")]
    public void Seal_Scope_DoesNotOpenElsewhere(string scope, string label) =>
        Assert.Throws<CryptographicException>(() => Unsealer.Open(Seal(scope), TestKey.Short.Private, label));

    [Theory]
    [InlineData(2)]
    [InlineData(257)]
    [InlineData(258)]
    [InlineData(-1)]
    public void Seal_OneByteIsChanged_DoesNotOpen(int place)
    {
        var whole = Convert.FromBase64String(Seal("Strict"));
        whole[place < 0 ? whole.Length + place : place] ^= 1;

        Assert.ThrowsAny<CryptographicException>(() => Unsealer.Open(Convert.ToBase64String(whole), TestKey.Short.Private, "production/db"));
    }

    [Fact]
    public void Seal_AnotherKey_DoesNotOpen() =>
        Assert.Throws<CryptographicException>(() => Unsealer.Open(Seal("Strict"), TestKey.Other.Private, "production/db"));

    [Fact]
    public void Seal_Twice_Differs() => Assert.NotEqual(Seal("Strict"), Seal("Strict"));

    [Fact]
    public void Seal_Value_IsNotInIt() => Assert.Empty(Canary.FormsIn(Seal("Strict"), Canary.Value("sealed")));

    [Theory]
    [MemberData(nameof(OtherTools))]
    public void Open_ValueSealedByAnotherTool_IsItsValue(string value, string text) =>
        Assert.Equal(value, Encoding.UTF8.GetString(Unsealer.Open(text, Vectors.Key, "production")));

    [Theory]
    [MemberData(nameof(OtherTools))]
    public void CheckShape_ValueSealedByAnotherTool_IsSound(string value, string text)
    {
        _ = value;

        Assert.Null(SealedValue.CheckShape(text, 256));
    }

    [Fact]
    public void CheckShape_SealedValue_IsSound() => Assert.Null(SealedValue.CheckShape(Seal("Strict"), TestKey.Short.Certificate.KeyLength));

    [Fact]
    public void CheckShape_EmptyValueSealed_IsSound() =>
        Assert.Null(SealedValue.CheckShape(SealedValue.Seal([], TestKey.Short.Certificate, SealingScope.Strict, "a", "b")));

    [Theory]
    [InlineData("", "is no sealed value: 0 characters that are not base64 on one line")]
    [InlineData("hunter2", "is no sealed value: 7 characters that are not base64 on one line")]
    [InlineData("AgAA AAAA", "is no sealed value: 9 characters that are not base64 on one line")]
    [InlineData("AgAA\nAAAA", "is no sealed value: 9 characters that are not base64 on one line")]
    [InlineData(
        "AA==",
        "is no sealed value: it does not begin with the length of an RSA key; a value in plain base64 here is readable by everybody: rotate it")]
    [InlineData(
        "aHVudGVyMg==",
        "is no sealed value: it does not begin with the length of an RSA key; a value in plain base64 here is readable by everybody: rotate it")]
    [InlineData("AgAAAAAA", "is no whole sealed value: 6 bytes, where its key alone needs 530; seal it again")]
    public void CheckShape_AnythingElse_SaysWhatIsWrong(string text, string expected) => Assert.Equal(expected, SealedValue.CheckShape(text));

    [Fact]
    public void CheckShape_OneByteShort_SaysSo()
    {
        var whole = Convert.FromBase64String(SealedValue.Seal([], TestKey.Short.Certificate, SealingScope.Strict, "a", "b"));

        Assert.Equal(
            "is no whole sealed value: 273 bytes, where its key alone needs 274; seal it again",
            SealedValue.CheckShape(Convert.ToBase64String(whole[..^1])));
    }

    [Fact]
    public void CheckShape_KeyOfAnotherLength_SaysSo() =>
        Assert.Equal(
            "was sealed for another certificate: its key has 2048 bits, and that of the certificate has 4096",
            SealedValue.CheckShape(Seal("Strict"), 512));

    private static string Seal(string scope) =>
        SealedValue.Seal(Value, TestKey.Short.Certificate, Enum.Parse<SealingScope>(scope), "production", "db");
}
