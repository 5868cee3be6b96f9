namespace Pulumi.Vault.kv;

/// <summary>An entry of a key-value store without versions, with its value.</summary>
[ResourceType(Secret.Token, ResourceDefaults.Version)]
public class Secret : CustomResource
{
    private const string Token = "vault:kv/secret:Secret";

    public Secret(string name, SecretArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new SecretArgs(), ResourceDefaults.Options(options, "data", "dataJson"))
    {
    }
}
