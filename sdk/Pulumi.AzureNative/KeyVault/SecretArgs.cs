namespace Pulumi.AzureNative.KeyVault;

/// <summary>Vault, name and value of an entry.</summary>
public sealed class SecretArgs : ResourceArgs
{
    [Input("properties", required: true)] public Input<Inputs.SecretPropertiesArgs> Properties { get; set; } = null!;
    [Input("resourceGroupName", required: true)] public Input<string> ResourceGroupName { get; set; } = null!;
    [Input("secretName")] public Input<string>? SecretName { get; set; }
    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags { get => _tags ??= new(); set => _tags = value; }
    [Input("vaultName", required: true)] public Input<string> VaultName { get; set; } = null!;

    public static new SecretArgs Empty => new();
}
