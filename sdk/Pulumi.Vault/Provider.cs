namespace Pulumi.Vault;

/// <summary>A connection to one Vault.</summary>
[ResourceType("pulumi:providers:vault", ResourceDefaults.Version)]
public class Provider : ProviderResource
{
    public Provider(string name, ProviderArgs? args = null, CustomResourceOptions? options = null)
        : base("vault", name, args ?? new ProviderArgs(), ResourceDefaults.Options(options))
    {
    }
}
