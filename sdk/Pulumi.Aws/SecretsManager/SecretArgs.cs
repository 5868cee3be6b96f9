namespace Pulumi.Aws.SecretsManager;

/// <summary>Name, key and settings of an entry.</summary>
public sealed class SecretArgs : ResourceArgs
{
    [Input("description")] public Input<string>? Description { get; set; }
    [Input("forceOverwriteReplicaSecret")] public Input<bool>? ForceOverwriteReplicaSecret { get; set; }
    [Input("kmsKeyId")] public Input<string>? KmsKeyId { get; set; }
    [Input("name")] public Input<string>? Name { get; set; }
    [Input("namePrefix")] public Input<string>? NamePrefix { get; set; }
    [Input("policy")] public Input<string>? Policy { get; set; }
    [Input("recoveryWindowInDays")] public Input<int>? RecoveryWindowInDays { get; set; }
    [Input("region")] public Input<string>? Region { get; set; }
    [Input("replicas")] private InputList<Inputs.SecretReplicaArgs>? _replicas;
    public InputList<Inputs.SecretReplicaArgs> Replicas { get => _replicas ??= new(); set => _replicas = value; }
    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags { get => _tags ??= new(); set => _tags = value; }
    [Input("type")] public Input<string>? Type { get; set; }

    public static new SecretArgs Empty => new();
}
