namespace Pulumi.AzureNative.ManagedIdentity;

/// <summary>Issuer, subject and audiences, and the identity, whose name is <see cref="ResourceName"/>.</summary>
public sealed class FederatedIdentityCredentialArgs : ResourceArgs
{
    [Input("audiences", required: true)] private InputList<string>? _audiences;
    public InputList<string> Audiences { get => _audiences ??= new(); set => _audiences = value; }
    [Input("federatedIdentityCredentialResourceName")] public Input<string>? FederatedIdentityCredentialResourceName { get; set; }
    [Input("issuer", required: true)] public Input<string> Issuer { get; set; } = null!;
    [Input("resourceGroupName", required: true)] public Input<string> ResourceGroupName { get; set; } = null!;
    [Input("resourceName", required: true)] public Input<string> ResourceName { get; set; } = null!;
    [Input("subject", required: true)] public Input<string> Subject { get; set; } = null!;

    public static new FederatedIdentityCredentialArgs Empty => new();
}
