namespace Pulumi.Gcp.SecretManager.Inputs;

/// <summary>The service chooses the places.</summary>
public sealed class SecretReplicationAutoArgs : ResourceArgs
{
    public static new SecretReplicationAutoArgs Empty => new();
}
