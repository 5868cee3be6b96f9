namespace Pulumi.Aws.SecretsManager.Inputs;

/// <summary>A copy of an entry in another region.</summary>
public sealed class SecretReplicaArgs : ResourceArgs
{
    [Input("kmsKeyId")] public Input<string>? KmsKeyId { get; set; }
    [Input("lastAccessedDate")] public Input<string>? LastAccessedDate { get; set; }
    [Input("region", required: true)] public Input<string> Region { get; set; } = null!;
    [Input("status")] public Input<string>? Status { get; set; }
    [Input("statusMessage")] public Input<string>? StatusMessage { get; set; }

    public static new SecretReplicaArgs Empty => new();
}
