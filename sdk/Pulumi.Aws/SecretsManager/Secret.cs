namespace Pulumi.Aws.SecretsManager;

/// <summary>An entry of Secrets Manager, without its value.</summary>
[ResourceType(Secret.Token, ResourceDefaults.Version)]
public class Secret : CustomResource
{
    private const string Token = "aws:secretsmanager/secret:Secret";

    [Output("arn")] public Output<string> Arn { get; private set; } = null!;

    public Secret(string name, SecretArgs? args = null, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new SecretArgs(), ResourceDefaults.Options(options))
    {
    }
}
