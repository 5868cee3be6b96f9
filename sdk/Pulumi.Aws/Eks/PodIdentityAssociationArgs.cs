namespace Pulumi.Aws.Eks;

/// <summary>The service account, by cluster, namespace and name, and its role.</summary>
public sealed class PodIdentityAssociationArgs : ResourceArgs
{
    [Input("clusterName", required: true)] public Input<string> ClusterName { get; set; } = null!;
    [Input("disableSessionTags")] public Input<bool>? DisableSessionTags { get; set; }
    [Input("namespace", required: true)] public Input<string> Namespace { get; set; } = null!;
    [Input("roleArn", required: true)] public Input<string> RoleArn { get; set; } = null!;
    [Input("serviceAccount", required: true)] public Input<string> ServiceAccount { get; set; } = null!;
    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags { get => _tags ??= new(); set => _tags = value; }

    public static new PodIdentityAssociationArgs Empty => new();
}
