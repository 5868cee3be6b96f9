namespace Pulumi.Vault.kv;

/// <summary>Place and value of an entry. What is assigned as its value becomes secret.</summary>
public sealed class SecretV2Args : ResourceArgs
{
    [Input("dataJson")] private Input<string>? _dataJson;
    public Input<string>? DataJson { get => _dataJson; set => _dataJson = ResourceDefaults.Secret(value); }
    [Input("deleteAllVersions")] public Input<bool>? DeleteAllVersions { get; set; }
    [Input("mount", required: true)] public Input<string> Mount { get; set; } = null!;
    [Input("name")] public Input<string>? Name { get; set; }
    [Input("namespace")] public Input<string>? Namespace { get; set; }

    public static new SecretV2Args Empty => new();
}
