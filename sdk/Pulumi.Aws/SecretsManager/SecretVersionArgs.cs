namespace Pulumi.Aws.SecretsManager;

/// <summary>The value and its entry. What is assigned as a value becomes secret.</summary>
public sealed class SecretVersionArgs : ResourceArgs
{
    [Input("secretId", required: true)] public Input<string> SecretId { get; set; } = null!;
    [Input("secretString")] private Input<string>? _secretString;
    public Input<string>? SecretString { get => _secretString; set => _secretString = ResourceDefaults.Secret(value); }

    public static new SecretVersionArgs Empty => new();
}
