using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SecretsLadder.Infra.Sealing.Crypto;

/// <summary>Requirements for keys and certificates in PEM, to seal with.</summary>
internal static class Pem
{
    private const int ShortestKey = SealingCertificate.ShortestKey;

    /// <summary>What a private key may be, in words.</summary>
    public const string PrivateKeys = "an RSA private key of at least 2048 bits in PEM, without a passphrase";

    /// <summary>What a certificate may be, in words.</summary>
    public const string Certificates = "a certificate of an RSA key in PEM, beginning with -----BEGIN CERTIFICATE-----";

    /// <summary>Whether a text is a private key that the controller can use.</summary>
    public static bool IsPrivateKey(string text)
    {
        using var key = ReadKey(text);
        return key?.KeySize >= ShortestKey;
    }

    /// <summary>Whether a text is a certificate that can be sealed against.</summary>
    public static bool IsCertificate(string text)
    {
        using var certificate = ReadCertificate(text);
        using var key = certificate?.GetRSAPublicKey();
        return key is not null;
    }

    /// <summary>Whether a certificate is one of a private key.</summary>
    public static bool IsPair(string certificate, string privateKey)
    {
        using var read = ReadCertificate(certificate);
        using var of = read?.GetRSAPublicKey();
        using var key = ReadKey(privateKey);
        return of is not null && key is not null && of.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(key.ExportSubjectPublicKeyInfo());
    }

    private static RSA? ReadKey(string text)
    {
        var key = RSA.Create();
        try
        {
            key.ImportFromPem(text);
            _ = key.ExportParameters(includePrivateParameters: true);
            return key;
        }
        catch (Exception exception) when (exception is ArgumentException or CryptographicException)
        {
            key.Dispose();
            return null;
        }
    }

    /// <summary>The certificate of a text that holds nothing else: everybody who reads the certificate would read a key beside it.</summary>
    private static X509Certificate2? ReadCertificate(string text)
    {
        try
        {
            var isAlone = PemEncoding.TryFind(text, out var pem) && text.AsSpan().Trim().Length == text.AsSpan(pem.Location).Length;
            return isAlone ? X509Certificate2.CreateFromPem(text) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
