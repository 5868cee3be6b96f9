using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SecretsLadder.Infra.Sealing.Crypto;
using SecretsLadder.Infra.Tests.Schemas;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Tests.Sealing.Crypto;

public sealed class SealingCertificateTests : IDisposable
{
    private readonly TemporaryStacks _stacks = new();

    [Fact]
    public void Parse_Certificate_HasTheFingerprintThatOpenSslShows()
    {
        using var certificate = X509Certificate2.CreateFromPem(TestKey.Short.Pem);

        Assert.Equal(certificate.GetCertHashString(HashAlgorithmName.SHA256).ToLowerInvariant(), TestKey.Short.Certificate.Fingerprint);
    }

    [Fact]
    public void Parse_Certificate_HasItsKeyAndTimes() => Assert.Equal(
        (512, TestKey.NotBefore, TestKey.NotAfter, null),
        (TestKey.Long.Certificate.KeyLength, TestKey.Long.Certificate.NotBefore, TestKey.Long.Certificate.NotAfter,
            TestKey.Long.Certificate.PublicKey.D));

    [Fact]
    public void Parse_TextAroundTheCertificate_IsLeftOut() =>
        Assert.Equal(TestKey.Short.Pem
            + "\n", SealingCertificate.Parse($"subject=CN\r\n{TestKey.Short.Pem}\r\n\r\nmore", "f", new Reading(isDecrypted: false))!.Pem);

    [Fact]
    public void Parse_PrivateKey_IsRefusedWithWhatToDo()
    {
        const string Expected = "f: a private key stands here, and whoever has it opens every sealed value: remove it, from Git's history too, "
            + "make a new sealing key and rotate every value that was sealed for this one";

        Assert.Equal([Expected], Mistakes(TestKey.Short.Pem + "\n" + TestKey.Short.PrivatePem));
    }

    [Theory]
    [InlineData("-----BEGIN PRIVATE KEY-----")]
    [InlineData("-----BEGIN ENCRYPTED PRIVATE KEY-----\nbroken")]
    [InlineData("-----BEGIN OPENSSH PRIVATE KEY-----")]
    public void Parse_PieceOfAPrivateKey_IsRefusedToo(string piece) =>
        Assert.Contains("a private key stands here", Assert.Single(Mistakes(piece)), StringComparison.Ordinal);

    [Theory]
    [InlineData("", "none")]
    [InlineData("hunter2", "none")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----", "another kind of PEM block")]
    public void Parse_NoCertificate_SaysWhatIsThere(string pem, string found) =>
        Assert.Equal([$"f: must be one certificate as PEM (-----BEGIN CERTIFICATE-----), found {found}"], Mistakes(pem));

    [Fact]
    public void Parse_TwoCertificates_IsRefused() =>
        Assert.Equal(["f: must be one certificate as PEM (-----BEGIN CERTIFICATE-----), found 2 PEM blocks"], Mistakes(
            TestKey.Short.Pem + "\n" + TestKey.Other.Pem));

    [Fact]
    public void Parse_BlockThatIsNoCertificate_IsRefused() => Assert.Equal(
        ["f: the PEM block is no X.509 certificate; write the right one with the command sealing-cert"],
        Mistakes("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"));

    [Fact]
    public void Parse_ShortKey_IsRefused()
    {
        using var rsa = RSA.Create(1024);
        var pem = TestKey.PemOf(new CertificateRequest("CN=short", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

        Assert.Equal(["f: the certificate's key has 1024 bits; allowed: 2048 to 16384"], Mistakes(pem));
    }

    [Fact]
    public void Parse_EllipticCurve_IsRefused()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        Assert.Equal(["f: the certificate's key is no RSA key, and Sealed Secrets knows no other; make an RSA key of 4096 bits"], Mistakes(
            TestKey.PemOf(new CertificateRequest("CN=ec", key, HashAlgorithmName.SHA256))));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3652)]
    public void CheckValidity_WithinItsTime_IsSound(int days) =>
        Assert.Null(TestKey.Short.Certificate.CheckValidity(new FixedClock(TestKey.NotBefore.AddDays(days))));

    [Fact]
    public void CheckValidity_TooEarly_SaysSo() => Assert.Equal(
        "the certificate is not valid before 2026-01-31 00:00 UTC; check this machine's clock, or wait",
        TestKey.Short.Certificate.CheckValidity(new FixedClock(TestKey.NotBefore.AddSeconds(-1))));

    [Fact]
    public void CheckValidity_TooLate_SaysSo() => Assert.Equal(
        "the certificate has expired on 2036-01-31 00:00 UTC; renew the sealing key, and write its certificate with the command sealing-cert",
        TestKey.Short.Certificate.CheckValidity(new FixedClock(TestKey.NotAfter.AddSeconds(1))));

    [Fact]
    public void ReadFile_NotThere_SaysSo() => Assert.Equal(
        ["f: the certificate cannot be read; see that it is there and that you may read it"],
        MistakesOfFile(Path.Combine(_stacks.Path, "nowhere.pem")));

    [Fact]
    public void ReadFile_TooLarge_IsNotRead()
    {
        _stacks.WithFile("large.pem", new string('A', (64 * 1024) + 1));

        Assert.Equal(
            ["f: a certificate has at most 65536 bytes; write the right one with the command sealing-cert"],
            MistakesOfFile(Path.Combine(_stacks.Path, "large.pem")));
    }

    public void Dispose() => _stacks.Dispose();

    private static string[] Mistakes(string pem)
    {
        var reading = new Reading(isDecrypted: false);
        Assert.Null(SealingCertificate.Parse(pem, "f", reading));
        return SchemaReading.MistakesOf(reading);
    }

    private static string[] MistakesOfFile(string path)
    {
        var reading = new Reading(isDecrypted: false);
        Assert.Null(SealingCertificate.ReadFile(path, "f", reading));
        return SchemaReading.MistakesOf(reading);
    }
}
