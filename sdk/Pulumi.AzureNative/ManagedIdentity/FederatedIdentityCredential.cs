namespace Pulumi.AzureNative.ManagedIdentity;

/// <summary>Whose tokens an identity accepts as its own: one subject of one issuer.</summary>
[ResourceType(FederatedIdentityCredential.Token, ResourceDefaults.Version)]
public class FederatedIdentityCredential : CustomResource
{
    private const string Token = "azure-native:managedidentity:FederatedIdentityCredential";

    public FederatedIdentityCredential(string name, FederatedIdentityCredentialArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new FederatedIdentityCredentialArgs(), ResourceDefaults.Options(options))
    {
    }
}
