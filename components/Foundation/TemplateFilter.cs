namespace SecretsLadder.Components.Foundation;

/// <summary>What a template can do to a value.</summary>
public enum TemplateFilter
{
    /// <summary><c>urlquery</c>: escapes the value for use inside a URL.</summary>
    UrlQuery,

    /// <summary><c>b64enc</c>: encodes the value in base64.</summary>
    Base64,

    /// <summary><c>b64dec</c>: decodes a base64 value.</summary>
    Base64Decode,

    /// <summary><c>toJson</c>: a JSON string, its quotes included.</summary>
    Json,

    /// <summary><c>quote</c>: a double-quoted string, as Go writes it.</summary>
    Quote,

    /// <summary><c>pkcs12cert</c>: the certificates of a PKCS#12 file without password, in PEM.</summary>
    Pkcs12Certificate,

    /// <summary><c>pkcs12key</c>: the private key of a PKCS#12 file without password, in PEM.</summary>
    Pkcs12Key,

    /// <summary><c>filterPEM "CERTIFICATE"</c>: the certificates of a text of PEM blocks.</summary>
    PemCertificates,

    /// <summary><c>filterPEM "PRIVATE KEY"</c>: the private key in PKCS#8 of a text of PEM blocks.</summary>
    PemKey,
}
