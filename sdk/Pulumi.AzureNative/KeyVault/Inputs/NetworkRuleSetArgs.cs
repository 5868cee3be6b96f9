namespace Pulumi.AzureNative.KeyVault.Inputs;

/// <summary>Which networks reach a vault.</summary>
public sealed class NetworkRuleSetArgs : ResourceArgs
{
    [Input("bypass")] public InputUnion<string, NetworkRuleBypassOptions>? Bypass { get; set; }
    [Input("defaultAction")] public InputUnion<string, NetworkRuleAction>? DefaultAction { get; set; }

    public static new NetworkRuleSetArgs Empty => new();
}
