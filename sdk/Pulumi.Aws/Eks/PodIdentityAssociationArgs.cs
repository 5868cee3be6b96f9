namespace Pulumi.Aws.Eks;

/// <summary>Service account and role of an association.</summary>
public sealed class PodIdentityAssociationArgs : ResourceArgs
{
    [Input("clusterName", required: true)] public Input<string> ClusterName { get; set; } = null!;
    [Input("disableSessionTags")] public Input<bool>? DisableSessionTags { get; set; }
    [Input("namespace", required: true)] public Input<string> Namespace { get; set; } = null!;
    [Input("policy")] public Input<string>? Policy { get; set; }
    [Input("region")] public Input<string>? Region { get; set; }
    [Input("roleArn", required: true)] public Input<string> RoleArn { get; set; } = null!;
    [Input("serviceAccount", required: true)] public Input<string> ServiceAccount { get; set; } = null!;
    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags { get => _tags ??= new(); set => _tags = value; }
    [Input("targetRoleArn")] public Input<string>? TargetRoleArn { get; set; }

    public static new PodIdentityAssociationArgs Empty => new();
}
