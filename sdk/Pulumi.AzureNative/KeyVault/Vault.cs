namespace Pulumi.AzureNative.KeyVault;

/// <summary>A key vault.</summary>
[ResourceType(Vault.Token, ResourceDefaults.Version)]
public class Vault : CustomResource
{
    private const string Token = "azure-native:keyvault:Vault";

    [Output("name")] public Output<string> Name { get; private set; } = null!;

    public Vault(string name, VaultArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new VaultArgs(), ResourceDefaults.Options(options))
    {
    }
}
