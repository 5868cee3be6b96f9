using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Sealing.Crypto;

/// <summary>The public half of a sealing key. Whoever has it can seal; only the controller, which has the other half, can open.</summary>
internal sealed class SealingCertificate
{
    /// <summary>The shortest key that is sealed for, in bits.</summary>
    public const int ShortestKey = 2048;

    /// <summary>The longest key that is sealed for, in bits.</summary>
    public const int LongestKey = 16384;

    private const int LargestFile = 64 * 1024;
    private const string CertificateLabel = "CERTIFICATE";

    private SealingCertificate(X509Certificate2 certificate, RSAParameters publicKey)
    {
        PublicKey = publicKey;
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(certificate.RawData));
        NotBefore = new DateTimeOffset(certificate.NotBefore).ToUniversalTime();
        NotAfter = new DateTimeOffset(certificate.NotAfter).ToUniversalTime();
        Pem = certificate.ExportCertificatePem() + "\n";
    }

    /// <summary>The public key.</summary>
    public RSAParameters PublicKey { get; }

    /// <summary>Length of the key in bytes.</summary>
    public int KeyLength => PublicKey.Modulus!.Length;

    /// <summary>SHA-256 of the certificate, in lower-case hexadecimal digits.</summary>
    public string Fingerprint { get; }

    /// <summary>Since when it is valid.</summary>
    public DateTimeOffset NotBefore { get; }

    /// <summary>Until when it is valid.</summary>
    public DateTimeOffset NotAfter { get; }

    /// <summary>The certificate alone, as PEM.</summary>
    public string Pem { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="displayName">The file as mistakes name it.</param>
    /// <param name="reading">Collects the mistakes.</param>
    /// <returns>The certificate, or null if there is no usable one.</returns>
    public static SealingCertificate? ReadFile(string path, string displayName, Reading reading)
    {
        try
        {
            if (new FileInfo(path).Length <= LargestFile)
            {
                return Parse(Encoding.UTF8.GetString(PlainFile.ReadAllBytes(path)), displayName, reading);
            }

            reading.Report(new(displayName), "", $"a certificate has at most {LargestFile} bytes; write the right one with the command sealing-cert");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            reading.Report(new(displayName), "", "the certificate cannot be read; see that it is there and that you may read it");
        }

        return null;
    }

    /// <summary>Reads a PEM text. Whether the certificate is valid today is another question: <see cref="CheckValidity"/>.</summary>
    /// <param name="pem">The text.</param>
    /// <param name="displayName">Where it comes from, as mistakes name it.</param>
    /// <param name="reading">Collects the mistakes.</param>
    /// <returns>The certificate, or null if there is no usable one.</returns>
    public static SealingCertificate? Parse(string pem, string displayName, Reading reading)
    {
        var problem = Check(pem, out var certificate);
        if (problem is not null)
        {
            reading.Report(new(displayName), "", problem);
        }

        return certificate;
    }

    /// <summary>Whether the certificate is valid now: null, or what is wrong.</summary>
    public string? CheckValidity(TimeProvider clock) => clock.GetUtcNow() switch
    {
        var now when now < NotBefore => $"the certificate is not valid before {Text(NotBefore)}; check this machine's clock, or wait",
        var now when now > NotAfter =>
            $"the certificate has expired on {Text(NotAfter)}; renew the sealing key, and write its certificate with the command sealing-cert",
        _ => null,
    };

    /// <summary>A time as messages show it.</summary>
    public static string Text(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string? Check(string pem, out SealingCertificate? certificate)
    {
        certificate = null;
        if (pem.Contains("PRIVATE KEY-----", StringComparison.Ordinal))
        {
            return "a private key stands here, and whoever has it opens every sealed value: remove it, from Git's history too, "
                + "make a new sealing key and rotate every value that was sealed for this one";
        }

        var labels = LabelsIn(pem);
        if (labels is not [CertificateLabel])
        {
            return $"must be one certificate as PEM (-----BEGIN {CertificateLabel}-----), found "
                + $"{(labels.Count == 0 ? "none" : labels.Contains(CertificateLabel) ? $"{labels.Count} PEM blocks" : "another kind of PEM block")}";
        }

        try
        {
            using var read = X509Certificate2.CreateFromPem(pem);
            using var key = read.GetRSAPublicKey();
            var problem = CheckKey(key);
            certificate = problem is null ? new(read, key!.ExportParameters(includePrivateParameters: false)) : null;
            return problem;
        }
        catch (CryptographicException)
        {
            return "the PEM block is no X.509 certificate; write the right one with the command sealing-cert";
        }
    }

    private static string? CheckKey(RSA? key) => key switch
    {
        null => "the certificate's key is no RSA key, and Sealed Secrets knows no other; make an RSA key of 4096 bits",
        { KeySize: < ShortestKey or > LongestKey } => $"the certificate's key has {key.KeySize} bits; allowed: {ShortestKey} to {LongestKey}",
        { KeySize: var size } when size % 8 != 0 => $"the certificate's key has {size} bits; allowed: a multiple of 8",
        _ => null,
    };

    private static List<string> LabelsIn(string pem)
    {
        var labels = new List<string>();
        for (var rest = pem.AsSpan(); PemEncoding.TryFind(rest, out var fields); rest = rest[fields.Location.End..])
        {
            labels.Add(rest[fields.Label].ToString());
        }

        return labels;
    }
}
