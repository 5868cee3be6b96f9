using System.Security.Cryptography;
using SecretsLadder.Infra.Sealing.Crypto;
using SecretsLadder.Infra.Tests.Settings;

namespace SecretsLadder.Infra.Tests.Sealing.Crypto;

public sealed class PemTests
{
    [Fact]
    public void IsPrivateKey_Pkcs8_True() => Assert.True(Pem.IsPrivateKey(SealingPair.PrivateKey));

    [Fact]
    public void IsPrivateKey_Pkcs1_True()
    {
        using var key = RSA.Create(TestKey.Short.Private);

        Assert.True(Pem.IsPrivateKey(key.ExportRSAPrivateKeyPem()));
    }

    [Fact]
    public void IsPrivateKey_TooShort_False()
    {
        using var key = RSA.Create(1024);

        Assert.False(Pem.IsPrivateKey(key.ExportPkcs8PrivateKeyPem()));
    }

    [Fact]
    public void IsPrivateKey_PublicKey_False()
    {
        using var key = RSA.Create(TestKey.Short.Private);

        Assert.False(Pem.IsPrivateKey(key.ExportSubjectPublicKeyInfoPem()));
    }

    [Fact]
    public void IsPrivateKey_WithAPassphrase_False()
    {
        using var key = RSA.Create(TestKey.Short.Private);

        Assert.False(
            Pem.IsPrivateKey(key.ExportEncryptedPkcs8PrivateKeyPem("word", new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1))));
    }

    [Fact]
    public void IsPrivateKey_EllipticCurve_False()
    {
        using var key = ECDsa.Create();

        Assert.False(Pem.IsPrivateKey(key.ExportPkcs8PrivateKeyPem()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[secret]")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----")]
    public void IsPrivateKey_NoKey_False(string text) => Assert.False(Pem.IsPrivateKey(text));

    [Fact]
    public void IsCertificate_OfRsa_True() => Assert.True(Pem.IsCertificate(SealingPair.Certificate));

    [Theory]
    [InlineData("")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----")]
    public void IsCertificate_None_False(string text) => Assert.False(Pem.IsCertificate(text));

    [Fact]
    public void IsCertificate_WithItsKeyBeside_False() => Assert.False(Pem.IsCertificate($"{SealingPair.Certificate}\n{SealingPair.PrivateKey}"));

    [Fact]
    public void IsPair_OneOfTheOther_True() => Assert.True(Pem.IsPair(SealingPair.Certificate, SealingPair.PrivateKey));

    [Fact]
    public void IsPair_TwoStrangers_False() => Assert.False(Pem.IsPair(SealingPair.Certificate, SealingPair.Other().PrivateKey));
}
