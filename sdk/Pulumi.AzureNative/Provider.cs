namespace Pulumi.AzureNative;

/// <summary>A connection to one subscription.</summary>
[ResourceType("pulumi:providers:azure-native", ResourceDefaults.Version)]
public class Provider : ProviderResource
{
    public Provider(string name, ProviderArgs? args = null, CustomResourceOptions? options = null)
        : base("azure-native", name, args ?? new ProviderArgs(), ResourceDefaults.Options(options))
    {
    }
}
