namespace Pulumi.Random;

/// <summary>The provider of random values; it has no settings.</summary>
[ResourceType("pulumi:providers:random", ResourceDefaults.Version)]
public class Provider : ProviderResource
{
    public Provider(string name, ProviderArgs? args = null, CustomResourceOptions? options = null)
        : base("random", name, args ?? new ProviderArgs(), ResourceDefaults.Options(options))
    {
    }
}
