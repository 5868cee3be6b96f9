namespace Pulumi.Aws.Iam;

/// <summary>Which policy, by ARN, and which role, by name.</summary>
public sealed class RolePolicyAttachmentArgs : ResourceArgs
{
    [Input("policyArn", required: true)] public Input<string> PolicyArn { get; set; } = null!;
    [Input("role", required: true)] public Input<string> Role { get; set; } = null!;

    public static new RolePolicyAttachmentArgs Empty => new();
}
