namespace Pulumi.Tls;

/// <summary>A certificate that its own key has signed. It stays the same until an input changes or it expires.</summary>
[ResourceType(SelfSignedCert.Token, ResourceDefaults.Version)]
public class SelfSignedCert : CustomResource
{
    private const string Token = "tls:index/selfSignedCert:SelfSignedCert";

    [Output("certPem")] public Output<string> CertPem { get; private set; } = null!;

    public SelfSignedCert(string name, SelfSignedCertArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new SelfSignedCertArgs(), ResourceDefaults.Options(options, "privateKeyPem"))
    {
    }
}
