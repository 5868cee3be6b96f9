namespace Pulumi.Aws.Kms;

/// <summary>Use, rotation and policy of a key.</summary>
public sealed class KeyArgs : ResourceArgs
{
    [Input("bypassPolicyLockoutSafetyCheck")] public Input<bool>? BypassPolicyLockoutSafetyCheck { get; set; }
    [Input("customKeyStoreId")] public Input<string>? CustomKeyStoreId { get; set; }
    [Input("customerMasterKeySpec")] public Input<string>? CustomerMasterKeySpec { get; set; }
    [Input("deletionWindowInDays")] public Input<int>? DeletionWindowInDays { get; set; }
    [Input("description")] public Input<string>? Description { get; set; }
    [Input("enableKeyRotation")] public Input<bool>? EnableKeyRotation { get; set; }
    [Input("isEnabled")] public Input<bool>? IsEnabled { get; set; }
    [Input("keyUsage")] public Input<string>? KeyUsage { get; set; }
    [Input("multiRegion")] public Input<bool>? MultiRegion { get; set; }
    [Input("policy")] public Input<string>? Policy { get; set; }
    [Input("region")] public Input<string>? Region { get; set; }
    [Input("rotationPeriodInDays")] public Input<int>? RotationPeriodInDays { get; set; }
    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags { get => _tags ??= new(); set => _tags = value; }
    [Input("xksKeyId")] public Input<string>? XksKeyId { get; set; }

    public static new KeyArgs Empty => new();
}
