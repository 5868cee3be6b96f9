namespace Pulumi.Aws.SecretsManager;

/// <summary>One value of an entry.</summary>
[ResourceType(SecretVersion.Token, ResourceDefaults.Version)]
public class SecretVersion : CustomResource
{
    private const string Token = "aws:secretsmanager/secretVersion:SecretVersion";

    public SecretVersion(string name, SecretVersionArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new SecretVersionArgs(), ResourceDefaults.Options(options, "secretBinary", "secretString", "secretStringWo"))
    {
    }
}
