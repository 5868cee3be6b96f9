namespace Pulumi.Gcp.SecretManager.Inputs;

/// <summary>When a role counts.</summary>
public sealed class SecretIamMemberConditionArgs : ResourceArgs
{
    [Input("description")] public Input<string>? Description { get; set; }
    [Input("expression", required: true)] public Input<string> Expression { get; set; } = null!;
    [Input("title", required: true)] public Input<string> Title { get; set; } = null!;

    public static new SecretIamMemberConditionArgs Empty => new();
}
