namespace Pulumi.Gcp.SecretManager;

/// <summary>Who gets which role on which entry of a region.</summary>
public sealed class RegionalSecretIamMemberArgs : ResourceArgs
{
    [Input("location")] public Input<string>? Location { get; set; }
    [Input("member", required: true)] public Input<string> Member { get; set; } = null!;
    [Input("project")] public Input<string>? Project { get; set; }
    [Input("role", required: true)] public Input<string> Role { get; set; } = null!;
    [Input("secretId", required: true)] public Input<string> SecretId { get; set; } = null!;

    public static new RegionalSecretIamMemberArgs Empty => new();
}
