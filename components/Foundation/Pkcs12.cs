using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace SecretsLadder.Components.Foundation;

/// <summary>
/// Takes PKCS#12 files apart as the External Secrets Operator does, byte for byte: certificates in PEM from the leaf to the root, and the private
/// key in PKCS#8. Azure Key Vault gives a certificate with its key as such a file, without a password.
/// </summary>
public static class Pkcs12
{
    /// <summary>
    /// Whether a file can be taken apart: it has no password, one private key, and certificates whose key identifiers make one chain. Without such a
    /// chain the operator keeps the order of the file, which is not known here.
    /// </summary>
    /// <param name="file">The bytes of the file.</param>
    public static bool IsReadable(ReadOnlySpan<byte> file) => Read(file) is not null;

    /// <summary>The certificates; the bytes as they are where they are no such file, as the placeholder of a plan.</summary>
    internal static byte[] Certificates(byte[] file) => Read(file) is { } parts ? Encoding.ASCII.GetBytes(parts.Certificates) : file;

    /// <summary>The private key; the bytes as they are where they are no such file, as the placeholder of a plan.</summary>
    internal static byte[] Key(byte[] file) => Read(file) is { } parts ? Encoding.ASCII.GetBytes(parts.Key) : file;

    private static Parts? Read(ReadOnlySpan<byte> file)
    {
        X509Certificate2Collection certificates;
        try
        {
            certificates = X509CertificateLoader.LoadPkcs12Collection(
                file, "", X509KeyStorageFlags.EphemeralKeySet | X509KeyStorageFlags.Exportable);
        }
        catch (CryptographicException)
        {
            return null;
        }

        try
        {
            return certificates.Where(certificate => certificate.HasPrivateKey).ToList() is [var owner]
                && PrivateKeyOf(owner) is { } key
                && Chain(certificates) is { } chain
                ? new(string.Concat(chain.Select(certificate => $"{certificate.ExportCertificatePem()}\n")), $"{key}\n")
                : null;
        }
        finally
        {
            foreach (var certificate in certificates)
            {
                certificate.Dispose();
            }
        }
    }

    private static string? PrivateKeyOf(X509Certificate2 certificate)
    {
        using AsymmetricAlgorithm? key = (AsymmetricAlgorithm?)certificate.GetRSAPrivateKey() ?? certificate.GetECDsaPrivateKey();
        return key?.ExportPkcs8PrivateKeyPem();
    }

    /// <summary>From the only certificate that issued no other one, each followed by its issuer; null where there is no such order.</summary>
    private static List<X509Certificate2>? Chain(X509Certificate2Collection certificates)
    {
        var issuers = new Dictionary<X509Certificate2, X509Certificate2?>(ReferenceEqualityComparer.Instance);
        foreach (var certificate in certificates)
        {
            issuers[certificate] = certificates.FirstOrDefault(other => !ReferenceEquals(other, certificate) && Issued(other, certificate));
        }

        if (certificates.Where(certificate => !issuers.Values.Contains(certificate, ReferenceEqualityComparer.Instance)).ToList() is not [var leaf])
        {
            return null;
        }

        var chain = new List<X509Certificate2>();
        for (var next = leaf; next is not null; next = issuers[next])
        {
            if (chain.Count == certificates.Count)
            {
                return null;
            }

            chain.Add(next);
        }

        return chain;
    }

    private static bool Issued(X509Certificate2 issuer, X509Certificate2 certificate) =>
        issuer.Extensions.OfType<X509SubjectKeyIdentifierExtension>().FirstOrDefault() is { } subject
        && certificate.Extensions.OfType<X509AuthorityKeyIdentifierExtension>().FirstOrDefault() is { KeyIdentifier: { } authority }
        && authority.Span.SequenceEqual(subject.SubjectKeyIdentifierBytes.Span);

    private sealed record Parts(string Certificates, string Key);
}
