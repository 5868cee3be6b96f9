namespace Pulumi.AzureNative.KeyVault.Inputs;

/// <summary>Tenant, tier, protection and reach of a vault.</summary>
public sealed class VaultPropertiesArgs : ResourceArgs
{
    [Input("enablePurgeProtection")] public Input<bool>? EnablePurgeProtection { get; set; }
    [Input("enableRbacAuthorization")] public Input<bool>? EnableRbacAuthorization { get; set; }
    [Input("enableSoftDelete")] public Input<bool>? EnableSoftDelete { get; set; }
    [Input("enabledForDeployment")] public Input<bool>? EnabledForDeployment { get; set; }
    [Input("enabledForDiskEncryption")] public Input<bool>? EnabledForDiskEncryption { get; set; }
    [Input("enabledForTemplateDeployment")] public Input<bool>? EnabledForTemplateDeployment { get; set; }
    [Input("networkAcls")] public Input<NetworkRuleSetArgs>? NetworkAcls { get; set; }
    [Input("publicNetworkAccess")] public Input<string>? PublicNetworkAccess { get; set; }
    [Input("sku", required: true)] public Input<SkuArgs> Sku { get; set; } = null!;
    [Input("softDeleteRetentionInDays")] public Input<int>? SoftDeleteRetentionInDays { get; set; }
    [Input("tenantId", required: true)] public Input<string> TenantId { get; set; } = null!;

    public VaultPropertiesArgs()
    {
        EnableRbacAuthorization = false;
        EnableSoftDelete = true;
        EnabledForDeployment = false;
        EnabledForDiskEncryption = false;
        EnabledForTemplateDeployment = false;
        PublicNetworkAccess = "enabled";
        SoftDeleteRetentionInDays = 90;
    }

    public static new VaultPropertiesArgs Empty => new();
}
