namespace Pulumi.AzureNative;

/// <summary>Which cloud, tenant and subscription.</summary>
public sealed class ProviderArgs : ResourceArgs
{
    [Input("environment")] public Input<string>? Environment { get; set; }
    [Input("subscriptionId")] public Input<string>? SubscriptionId { get; set; }
    [Input("tenantId")] public Input<string>? TenantId { get; set; }

    public ProviderArgs() => Environment = "public";

    public static new ProviderArgs Empty => new();
}
