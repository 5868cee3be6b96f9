using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Components.Tests.Foundation;

/// <summary>PKCS#12 files at level plain: what the operator's pkcs12cert and pkcs12key make of them.</summary>
public sealed class Pkcs12Tests : IDisposable
{
    private static readonly DateTimeOffset From = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ECDsa _rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa _leafKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 _root;
    private readonly X509Certificate2 _leaf;

    public Pkcs12Tests()
    {
        _root = Request("CN=root", _rootKey, isAuthority: true).CreateSelfSigned(From, From.AddYears(20));
        var request = Request("CN=leaf", _leafKey, isAuthority: false);
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(
            _root, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        using var leaf = request.Create(_root, From, From.AddYears(10), [1]);
        _leaf = leaf.CopyWithPrivateKey(_leafKey);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Render_Certificates_BeginWithTheLeafWhateverTheOrderOfTheFile(bool isRootFirst)
    {
        var root = WithoutKey(_root);

        Assert.Equal(
            $"{_leaf.ExportCertificatePem()}\n{_root.ExportCertificatePem()}\n",
            Render("pkcs12cert", File(isRootFirst ? [root, _leaf] : [_leaf, root])));
    }

    [Fact]
    public void Render_Key_IsPkcs8() =>
        Assert.Equal($"{_leafKey.ExportPkcs8PrivateKeyPem()}\n", Render("pkcs12key", File([_leaf, WithoutKey(_root)])));

    [Fact]
    public void Render_SelfSigned_IsItsOwnChain() => Assert.Equal($"{_root.ExportCertificatePem()}\n", Render("pkcs12cert", File([_root])));

    [Fact]
    public void Render_PlaceholderOfAPlan_PassesThrough() => Assert.Equal("[secret]", Render("pkcs12cert", "[secret]"));

    [Fact]
    public void IsReadable_File_OfOneChainWithOneKey()
    {
        Assert.True(IsReadable([_leaf, WithoutKey(_root)]));
        Assert.False(IsReadable([WithoutKey(_leaf)]));
        Assert.False(IsReadable([_leaf, _root]));
        Assert.False(IsReadable([_leaf, WithoutKey(_root)], "word"));
        Assert.False(IsReadable([_leaf, WithoutKey(_root), WithoutKey(_root)]));
        Assert.False(Pkcs12.IsReadable([1, 2, 3]));
    }

    [Fact]
    public void IsReadable_CertificatesOfTwoChains_False()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var other = Request("CN=other", key, isAuthority: true).CreateSelfSigned(From, From.AddYears(1));

        Assert.False(IsReadable([_leaf, WithoutKey(other)]));
    }

    public void Dispose()
    {
        _leaf.Dispose();
        _root.Dispose();
        _leafKey.Dispose();
        _rootKey.Dispose();
    }

    private static CertificateRequest Request(string subject, ECDsa key, bool isAuthority)
    {
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request;
    }

    private static X509Certificate2 WithoutKey(X509Certificate2 certificate) => X509CertificateLoader.LoadCertificate(certificate.RawData);

    private static string File(X509Certificate2[] certificates, string? password = "") =>
        Convert.ToBase64String(new X509Certificate2Collection(certificates).Export(X509ContentType.Pkcs12, password)!);

    private static bool IsReadable(X509Certificate2[] certificates, string password = "") =>
        Pkcs12.IsReadable(Convert.FromBase64String(File(certificates, password)));

    private static string Render(string filter, string value) =>
        Template.Parse($"{{{{ .v | b64dec | {filter} }}}}").Rendered(new() { ["v"] = value });
}
