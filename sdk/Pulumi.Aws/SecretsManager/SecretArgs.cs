namespace Pulumi.Aws.SecretsManager;

/// <summary>Name, key and settings of an entry.</summary>
public sealed class SecretArgs : ResourceArgs
{
    [Input("kmsKeyId")] public Input<string>? KmsKeyId { get; set; }
    [Input("name")] public Input<string>? Name { get; set; }
    [Input("recoveryWindowInDays")] public Input<int>? RecoveryWindowInDays { get; set; }
    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags { get => _tags ??= new(); set => _tags = value; }

    public static new SecretArgs Empty => new();
}
