namespace Pulumi.AzureNative.KeyVault;

/// <summary>Place, name and properties of a vault.</summary>
public sealed class VaultArgs : ResourceArgs
{
    [Input("location")] public Input<string>? Location { get; set; }
    [Input("properties", required: true)] public Input<Inputs.VaultPropertiesArgs> Properties { get; set; } = null!;
    [Input("resourceGroupName", required: true)] public Input<string> ResourceGroupName { get; set; } = null!;
    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags { get => _tags ??= new(); set => _tags = value; }
    [Input("vaultName")] public Input<string>? VaultName { get; set; }

    public static new VaultArgs Empty => new();
}
