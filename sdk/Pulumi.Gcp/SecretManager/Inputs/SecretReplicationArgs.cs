namespace Pulumi.Gcp.SecretManager.Inputs;

/// <summary>Where an entry is kept: one of the two.</summary>
public sealed class SecretReplicationArgs : ResourceArgs
{
    [Input("auto")] public Input<SecretReplicationAutoArgs>? Auto { get; set; }
    [Input("userManaged")] public Input<SecretReplicationUserManagedArgs>? UserManaged { get; set; }

    public static new SecretReplicationArgs Empty => new();
}
