namespace Pulumi.Gcp.SecretManager;

/// <summary>Who gets which role on which entry, and under what condition.</summary>
public sealed class SecretIamMemberArgs : ResourceArgs
{
    [Input("condition")] public Input<Inputs.SecretIamMemberConditionArgs>? Condition { get; set; }
    [Input("member", required: true)] public Input<string> Member { get; set; } = null!;
    [Input("project")] public Input<string>? Project { get; set; }
    [Input("role", required: true)] public Input<string> Role { get; set; } = null!;
    [Input("secretId", required: true)] public Input<string> SecretId { get; set; } = null!;

    public static new SecretIamMemberArgs Empty => new();
}
