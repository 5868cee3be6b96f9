namespace SecretsLadder.Shared.Azure;

/// <summary>A secret of a key vault that somebody may try to read.</summary>
/// <param name="SubscriptionId">Subscription of the vault.</param>
/// <param name="ResourceGroup">Resource group of the vault.</param>
/// <param name="Vault">Name of the vault.</param>
/// <param name="Secret">Name of the secret; as all names here it differs from another only by more than case.</param>
public sealed record AzureEntryUnderTest(string SubscriptionId, string ResourceGroup, string Vault, string Secret)
{
    /// <summary>Resource id of the secret, which scopes of role assignments are compared with.</summary>
    public string Id => $"{AzureId.Vault(SubscriptionId, ResourceGroup, Vault)}/secrets/{Secret}";
}
