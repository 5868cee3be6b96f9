namespace Pulumi.Kubernetes;

/// <summary>A connection to one cluster.</summary>
[ResourceType("pulumi:providers:kubernetes", ResourceDefaults.Version)]
public class Provider : ProviderResource
{
    public Provider(string name, ProviderArgs? args = null, CustomResourceOptions? options = null)
        : base("kubernetes", name, args ?? new ProviderArgs(), ResourceDefaults.Options(options))
    {
    }
}
