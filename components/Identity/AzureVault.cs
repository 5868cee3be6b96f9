namespace SecretsLadder.Components.Identity;

/// <summary>An Azure Key Vault, with what permissions on it depend on.</summary>
/// <param name="SubscriptionId">Id of the subscription.</param>
/// <param name="ResourceGroup">Name of the resource group.</param>
/// <param name="Name">Name of the vault, unique in all of Azure.</param>
public sealed record AzureVault(string SubscriptionId, string ResourceGroup, string Name)
{
    /// <summary>The cloud that the vault is in.</summary>
    /// <value>Default <see cref="AzureCloud.Public"/>.</value>
    public AzureCloud Cloud { get; init; } = AzureCloud.Public;

    /// <summary>Resource id of the resource group.</summary>
    public string Group => $"/subscriptions/{SubscriptionId}/resourceGroups/{ResourceGroup}";

    /// <summary>Resource id of the vault, built as text so that the first preview knows it.</summary>
    public string Id => $"{Group}/providers/Microsoft.KeyVault/vaults/{Name}";

    /// <summary>Address of the vault.</summary>
    public string Url => $"https://{Name}.{Cloud.VaultSuffix}";

    /// <summary>Resource id of an entry.</summary>
    /// <param name="entry">Full name of the entry.</param>
    public string EntryId(string entry) => $"{Id}/{AzureEntry.TypeOf(entry)}/{AzureEntry.NameOf(entry)}";
}
