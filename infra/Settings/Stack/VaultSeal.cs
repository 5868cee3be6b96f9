using SecretsLadder.Infra.Schemas;

namespace SecretsLadder.Infra.Settings.Stack;

/// <summary>The cloud key that unseals a Vault.</summary>
internal sealed record VaultSeal(VaultSealKind Kind, string Key)
{
    private static readonly Field<VaultSealKind> KindKey = Field.Required(
        "kind",
        new ChoiceSchema<VaultSealKind>(
            ("awskms", VaultSealKind.AwsKms), ("azurekeyvault", VaultSealKind.AzureKeyVault), ("gcpckms", VaultSealKind.GcpCloudKms)),
        "The service that holds the key.");

    private static readonly Field<string> KeyKey =
        Field.Required("key", Texts.Any("the name of a key", 512), "ARN, name or resource path of the key.");

    public static readonly ObjectSchema<VaultSeal> Schema = new(
        "The cloud key that unseals the Vault.", [KindKey, KeyKey], values => new(values.Get(KindKey), values.Get(KeyKey)));
}
