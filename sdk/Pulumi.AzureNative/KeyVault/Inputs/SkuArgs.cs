namespace Pulumi.AzureNative.KeyVault.Inputs;

/// <summary>Tier of a vault.</summary>
public sealed class SkuArgs : ResourceArgs
{
    [Input("family", required: true)] public InputUnion<string, SkuFamily> Family { get; set; } = null!;
    [Input("name", required: true)] public Input<SkuName> Name { get; set; } = null!;

    public static new SkuArgs Empty => new();
}
