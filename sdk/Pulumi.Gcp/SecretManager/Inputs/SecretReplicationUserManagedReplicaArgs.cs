namespace Pulumi.Gcp.SecretManager.Inputs;

/// <summary>One place.</summary>
public sealed class SecretReplicationUserManagedReplicaArgs : ResourceArgs
{
    [Input("location", required: true)] public Input<string> Location { get; set; } = null!;

    public static new SecretReplicationUserManagedReplicaArgs Empty => new();
}
