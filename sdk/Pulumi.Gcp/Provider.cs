namespace Pulumi.Gcp;

/// <summary>A connection to one project.</summary>
[ResourceType("pulumi:providers:gcp", ResourceDefaults.Version)]
public class Provider : ProviderResource
{
    public Provider(string name, ProviderArgs? args = null, CustomResourceOptions? options = null)
        : base("gcp", name, args ?? new ProviderArgs(), ResourceDefaults.Options(options, "accessToken"))
    {
    }
}
