namespace Pulumi.Aws;

/// <summary>A connection to one account and region.</summary>
[ResourceType("pulumi:providers:aws", ResourceDefaults.Version)]
public class Provider : ProviderResource
{
    public Provider(string name, ProviderArgs? args = null, CustomResourceOptions? options = null)
        : base("aws", name, args ?? new ProviderArgs(), ResourceDefaults.Options(options, "accessKey", "secretKey", "token"))
    {
    }
}
