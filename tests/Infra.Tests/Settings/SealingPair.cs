using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SecretsLadder.Infra.Tests.Sealing;

namespace SecretsLadder.Infra.Tests.Settings;

/// <summary>A key pair as somebody would bring it: a test key with a certificate that is valid for long.</summary>
internal static class SealingPair
{
    private static readonly Lazy<(string PrivateKey, string Certificate)> Once = new(() => Of(TestKey.Short));

    /// <summary>The private key, PKCS#8 in PEM.</summary>
    public static string PrivateKey => Once.Value.PrivateKey;

    /// <summary>Its certificate in PEM.</summary>
    public static string Certificate => Once.Value.Certificate;

    /// <summary>Another pair.</summary>
    public static (string PrivateKey, string Certificate) Other() => Of(TestKey.Other);

    private static (string PrivateKey, string Certificate) Of(TestKey pair)
    {
        using var key = RSA.Create(pair.Private);
        var request = new CertificateRequest("CN=sealing", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(79));
        return (key.ExportPkcs8PrivateKeyPem(), certificate.ExportCertificatePem());
    }
}
