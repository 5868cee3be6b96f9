namespace Pulumi.Gcp.SecretManager.Inputs;

/// <summary>These places and no others.</summary>
public sealed class SecretReplicationUserManagedArgs : ResourceArgs
{
    [Input("replicas", required: true)] private InputList<SecretReplicationUserManagedReplicaArgs>? _replicas;
    public InputList<SecretReplicationUserManagedReplicaArgs> Replicas { get => _replicas ??= new(); set => _replicas = value; }

    public static new SecretReplicationUserManagedArgs Empty => new();
}
