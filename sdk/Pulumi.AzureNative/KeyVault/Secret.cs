namespace Pulumi.AzureNative.KeyVault;

/// <summary>An entry of a key vault, with its value.</summary>
[ResourceType(Secret.Token, ResourceDefaults.Version)]
public class Secret : CustomResource
{
    private const string Token = "azure-native:keyvault:Secret";

    public Secret(string name, SecretArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new SecretArgs(), ResourceDefaults.Options(options))
    {
    }
}
