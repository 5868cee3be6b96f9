namespace Pulumi.Gcp.SecretManager;

/// <summary>Name and place of an entry.</summary>
public sealed class SecretArgs : ResourceArgs
{
    [Input("deletionProtection")] public Input<bool>? DeletionProtection { get; set; }
    [Input("labels")] private InputMap<string>? _labels;
    public InputMap<string> Labels { get => _labels ??= new(); set => _labels = value; }
    [Input("project")] public Input<string>? Project { get; set; }
    [Input("replication", required: true)] public Input<Inputs.SecretReplicationArgs> Replication { get; set; } = null!;
    [Input("secretId")] public Input<string>? SecretId { get; set; }

    public static new SecretArgs Empty => new();
}
