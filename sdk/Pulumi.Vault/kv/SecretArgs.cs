namespace Pulumi.Vault.kv;

/// <summary>Place and value of an entry. What is assigned as its value becomes secret.</summary>
public sealed class SecretArgs : ResourceArgs
{
    [Input("dataJson", required: true)] private Input<string>? _dataJson;
    public Input<string>? DataJson { get => _dataJson; set => _dataJson = ResourceDefaults.Secret(value); }
    [Input("namespace")] public Input<string>? Namespace { get; set; }
    [Input("path", required: true)] public Input<string> Path { get; set; } = null!;

    public static new SecretArgs Empty => new();
}
