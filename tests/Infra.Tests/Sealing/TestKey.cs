using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SecretsLadder.Infra.Sealing.Crypto;
using SecretsLadder.Infra.Yaml;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Sealing;

/// <summary>A sealing key with both halves, as only a controller has them; made for these tests, and read from tests/fixtures/sealing.</summary>
internal sealed class TestKey
{
    public static readonly DateTimeOffset NotBefore = new(2026, 1, 31, 0, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset NotAfter = NotBefore.AddYears(10);

    private static readonly Lazy<TestKey> LazyShort = new(() => new("short-key.pem"));
    private static readonly Lazy<TestKey> LazyOther = new(() => new("other-key.pem"));
    private static readonly Lazy<TestKey> LazyLong = new(() => new("test-key.pem"));

    private TestKey(string file)
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "tests", "fixtures", "sealing", file)));
        Private = rsa.ExportParameters(includePrivateParameters: true);
        PrivatePem = rsa.ExportRSAPrivateKeyPem();
        Pem = PemOf(new CertificateRequest("CN=sealed-secret", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        Certificate = SealingCertificate.Parse(Pem, "cert", new Reading(isDecrypted: false))!;
    }

    /// <summary>2048 bits.</summary>
    public static TestKey Short => LazyShort.Value;

    /// <summary>Another one of 2048 bits.</summary>
    public static TestKey Other => LazyOther.Value;

    /// <summary>4096 bits; the key that stack team is sealed for, with another certificate.</summary>
    public static TestKey Long => LazyLong.Value;

    /// <summary>Both halves.</summary>
    public RSAParameters Private { get; }

    /// <summary>The private half as PEM.</summary>
    public string PrivatePem { get; }

    /// <summary>The certificate as PEM.</summary>
    public string Pem { get; }

    /// <summary>The certificate.</summary>
    public SealingCertificate Certificate { get; }

    /// <summary>Both halves of the key that stack team is sealed for.</summary>
    public static RSAParameters OfTeam() => Long.Private;

    /// <summary>A self-signed certificate, valid from <see cref="NotBefore"/> to <see cref="NotAfter"/>.</summary>
    public static string PemOf(CertificateRequest request)
    {
        using var certificate = request.CreateSelfSigned(NotBefore, NotAfter);
        return certificate.ExportCertificatePem();
    }
}
