namespace Pulumi.Aws.SecretsManager;

/// <summary>Who besides its own account may use an entry.</summary>
[ResourceType(SecretPolicy.Token, ResourceDefaults.Version)]
public class SecretPolicy : CustomResource
{
    private const string Token = "aws:secretsmanager/secretPolicy:SecretPolicy";

    [Output("blockPublicPolicy")] public Output<bool?> BlockPublicPolicy { get; private set; } = null!;
    [Output("policy")] public Output<string> Policy { get; private set; } = null!;
    [Output("region")] public Output<string> Region { get; private set; } = null!;
    [Output("secretArn")] public Output<string> SecretArn { get; private set; } = null!;

    public SecretPolicy(string name, SecretPolicyArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new SecretPolicyArgs(), ResourceDefaults.Options(options))
    {
    }
}
