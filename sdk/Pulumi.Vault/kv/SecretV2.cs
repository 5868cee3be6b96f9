namespace Pulumi.Vault.kv;

/// <summary>An entry of a versioned key-value store, with its value.</summary>
[ResourceType(SecretV2.Token, ResourceDefaults.Version)]
public class SecretV2 : CustomResource
{
    private const string Token = "vault:kv/secretV2:SecretV2";

    public SecretV2(string name, SecretV2Args args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new SecretV2Args(), ResourceDefaults.Options(options, "data", "dataJson", "dataJsonWo"))
    {
    }
}
