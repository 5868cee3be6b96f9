namespace Pulumi.Gcp.SecretManager;

/// <summary>One value of an entry that is kept in one region alone.</summary>
[ResourceType(RegionalSecretVersion.Token, ResourceDefaults.Version)]
public class RegionalSecretVersion : CustomResource
{
    private const string Token = "gcp:secretmanager/regionalSecretVersion:RegionalSecretVersion";

    public RegionalSecretVersion(string name, RegionalSecretVersionArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new RegionalSecretVersionArgs(), ResourceDefaults.Options(options, "secretData"))
    {
    }
}
