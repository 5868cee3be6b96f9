using SecretsLadder.Infra.Settings.Schemas;

namespace SecretsLadder.Infra.Settings;

/// <summary>Azure Key Vault, one vault an application or one for all.</summary>
internal sealed record AzureBackend(
    string Name, string Entry, bool Provision, string TenantId, string SubscriptionId, string ResourceGroup, string Location, bool IsShared)
    : Backend(Name, Entry, Provision)
{
    private const string DefaultEntry = "{app}-{name}";
    private const int LongestName = 127;

    private static readonly Field<string> Kinds = KindKey("azure");
    private static readonly Field<string?> Entries = EntryKey(DefaultEntry);
    private static readonly Field<string> TenantKey = Field.Required("tenantId", Texts.Guid("a tenant id"), "The Entra tenant.");
    private static readonly Field<string> SubscriptionKey = Field.Required("subscriptionId", Texts.Guid("a subscription id"), "The subscription.");
    private static readonly Field<string> GroupKey = Field.Required("resourceGroup", Texts.Any("a resource group", 90), "The resource group of vaults and identities.");
    private static readonly Field<string> LocationKey = Field.Required("location", Texts.Matching("an Azure location", "^[a-z0-9]+$", "a location such as westeurope", "westeurope"), "The location.");

    private static readonly Field<bool> VaultsKey = Field.Optional(
        "vaults", new ChoiceSchema<bool>(("per-app", false), ("shared", true)), "One vault an application, Microsoft's advice, or one for all.", false);

    public new static readonly Schema<Backend> Schema = new ObjectSchema<Backend>(
        "Azure Key Vault.",
        [Kinds, TenantKey, SubscriptionKey, GroupKey, LocationKey, VaultsKey, Entries, ProvisionKey],
        values => new AzureBackend(
            values.Key,
            values.Get(Entries) ?? DefaultEntry,
            values.Get(ProvisionKey),
            values.Get(TenantKey),
            values.Get(SubscriptionKey),
            values.Get(GroupKey),
            values.Get(LocationKey),
            values.Get(VaultsKey)));

    /// <inheritdoc />
    public override string Kind => "Azure Key Vault";

    /// <inheritdoc />
    public override string? CheckEntry(string entry) => CheckCharacters(entry, LongestName, "-");
}
