namespace Pulumi.Tls;

/// <summary>The provider of keys and certificates; it makes them where the program runs.</summary>
[ResourceType("pulumi:providers:tls", ResourceDefaults.Version)]
public class Provider : ProviderResource
{
    public Provider(string name, ProviderArgs? args = null, CustomResourceOptions? options = null)
        : base("tls", name, args ?? new ProviderArgs(), ResourceDefaults.Options(options))
    {
    }
}
