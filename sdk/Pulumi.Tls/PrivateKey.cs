namespace Pulumi.Tls;

/// <summary>A private key. It stays the same until an input changes.</summary>
[ResourceType(PrivateKey.Token, ResourceDefaults.Version)]
public class PrivateKey : CustomResource
{
    private const string Token = "tls:index/privateKey:PrivateKey";

    [Output("privateKeyPem")] public Output<string> PrivateKeyPem { get; private set; } = null!;

    public PrivateKey(string name, PrivateKeyArgs args, CustomResourceOptions? options = null)
        : base(
            Token, name, args ?? new PrivateKeyArgs(), ResourceDefaults.Options(options, "privateKeyOpenssh", "privateKeyPem", "privateKeyPemPkcs8"))
    {
    }
}
