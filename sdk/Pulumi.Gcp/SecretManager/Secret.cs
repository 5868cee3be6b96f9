namespace Pulumi.Gcp.SecretManager;

/// <summary>An entry of Secret Manager, without its value.</summary>
[ResourceType(Secret.Token, ResourceDefaults.Version)]
public class Secret : CustomResource
{
    private const string Token = "gcp:secretmanager/secret:Secret";

    [Output("name")] public Output<string> Name { get; private set; } = null!;
    [Output("secretId")] public Output<string> SecretId { get; private set; } = null!;

    public Secret(string name, SecretArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new SecretArgs(), ResourceDefaults.Options(options, "effectiveLabels", "pulumiLabels"))
    {
    }
}
