namespace Pulumi.Aws.SecretsManager;

/// <summary>The policy, as JSON, and the ARN of the entry.</summary>
public sealed class SecretPolicyArgs : ResourceArgs
{
    [Input("blockPublicPolicy")] public Input<bool>? BlockPublicPolicy { get; set; }
    [Input("policy", required: true)] public Input<string> Policy { get; set; } = null!;
    [Input("region")] public Input<string>? Region { get; set; }
    [Input("secretArn", required: true)] public Input<string> SecretArn { get; set; } = null!;

    public static new SecretPolicyArgs Empty => new();
}
