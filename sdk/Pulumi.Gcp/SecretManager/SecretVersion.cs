namespace Pulumi.Gcp.SecretManager;

/// <summary>One value of an entry.</summary>
[ResourceType(SecretVersion.Token, ResourceDefaults.Version)]
public class SecretVersion : CustomResource
{
    private const string Token = "gcp:secretmanager/secretVersion:SecretVersion";

    [Output("name")] public Output<string> Name { get; private set; } = null!;

    public SecretVersion(string name, SecretVersionArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new SecretVersionArgs(), ResourceDefaults.Options(options, "secretData", "secretDataWo"))
    {
    }
}
