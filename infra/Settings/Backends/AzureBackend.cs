using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Schemas;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Settings.Backends;

/// <summary>Azure Key Vault, one vault an application or one for all.</summary>
internal sealed record AzureBackend(
    string Name, string Entry, bool Provision, string TenantId, string SubscriptionId, string ResourceGroup, string Location, bool IsShared,
    string? Vault)
    : Backend(Name, Entry, Provision)
{
    private const string OwnVaultEntry = "{app}-{name}";
    private const string SharedVaultEntry = "{app}--{name}";
    private const int LongestName = 127;
    private const int VersionLength = 32;
    private const int ShortestVault = 3;
    private const int LongestVault = 24;

    private static readonly Field<string> Kinds = KindKey("azure");
    private static readonly Field<string?> Entries =
        EntryKey(SharedVaultEntry, $"{OwnVaultEntry}, and {SharedVaultEntry} where applications share a vault");
    private static readonly Field<string> TenantKey = Field.Required("tenantId", Texts.Guid("a tenant id"), "The Entra tenant.");
    private static readonly Field<string> SubscriptionKey = Field.Required("subscriptionId", Texts.Guid("a subscription id"), "The subscription.");
    private static readonly Field<string> GroupKey =
        Field.Required("resourceGroup", Texts.Any("a resource group", 90), "The resource group of vaults and identities.");
    private static readonly Field<string> LocationKey = Field.Required(
        "location", new TextSchema("an Azure location", CheckLocation, "^[a-z0-9]+$", "westeurope"),
        "The location; it also decides between the public cloud, Azure Government and Azure in China.");

    private static readonly Field<bool> VaultsKey = Field.Optional(
        "vaults", new ChoiceSchema<bool>(("per-app", false), ("shared", true)), "One vault an application, Microsoft's advice, or one for all.",
        false);

    private static readonly Field<string?> VaultKey = Field.Optional<string?>(
        "vault",
        new TextSchema("the name of a vault", CheckVaultPattern, example: "acme-{app}-prod")!,
        "Name of the vaults, made of {environment} and {app}. Default: the application, or the backend where one is shared, and a hash, "
        + "because the name is unique in all of Azure.",
        null);

    public new static readonly Schema<Backend> Schema = new ObjectSchema<Backend>(
        "Azure Key Vault.",
        [Kinds, TenantKey, SubscriptionKey, GroupKey, LocationKey, VaultsKey, VaultKey, Entries, ProvisionKey, CredentialKey],
        values => new AzureBackend(
            values.Key,
            values.Get(Entries) ?? (HasOwnVaults(values.Get(VaultsKey), values.Get(VaultKey)) ? OwnVaultEntry : SharedVaultEntry),
            values.Get(ProvisionKey),
            values.Get(TenantKey),
            values.Get(SubscriptionKey),
            values.Get(GroupKey),
            values.Get(LocationKey),
            values.Get(VaultsKey),
            values.Get(VaultKey))
        {
            Credential = values.Get(CredentialKey),
            HasChangedDefault = values.Get(Entries) is null && !HasOwnVaults(values.Get(VaultsKey), values.Get(VaultKey)),
        });

    /// <inheritdoc />
    public override string Kind => "Azure Key Vault";

    /// <inheritdoc />
    public override bool IsPlacePerApplication => HasOwnVaults(IsShared, Vault);

    /// <inheritdoc />
    public override string ExactPattern => SharedVaultEntry;

    /// <inheritdoc />
    public override T Accept<T>(IBackendVisitor<T> visitor) => visitor.Visit(this);

    /// <inheritdoc />
    public override string PlaceOf(DeploymentEnvironment environment, string owner) => VaultOf(environment, owner).Id.ToLowerInvariant();

    /// <inheritdoc />
    public override string? CheckOwner(DeploymentEnvironment environment, string owner) =>
        VaultOf(environment, owner).Name is var name && CheckVault(name) is { } allowed
            ? $"would lie in the vault {Echo.Of(name)}, which is no name of a vault; allowed: {allowed}; change the backend's vault"
            : null;

    /// <inheritdoc />
    public override string PlatformEntry(string path) => path.Replace("/", EntryPattern.Run, StringComparison.Ordinal);

    /// <inheritdoc />
    /// <remarks>The pattern names what is in the vault; a prefix says of which type it is.</remarks>
    public override string EntryName(DeploymentEnvironment environment, string application, string name) =>
        $"{AzureEntry.PrefixOf(name)}{base.EntryName(environment, application, AzureEntry.NameOf(name))}";

    /// <inheritdoc />
    /// <remarks>Key Vault ignores case. A certificate is a secret and a key of its name too.</remarks>
    public override string Identity(string entry) => AzureEntry.NameOf(entry).ToLowerInvariant();

    /// <inheritdoc />
    public override string? CheckEntry(string entry) => CheckCharacters(AzureEntry.NameOf(entry), LongestName, "-") is { } allowed
        ? $"{allowed}, after '{AzureEntry.Certificate}' for a certificate or '{AzureEntry.Key}' for a key"
        : null;

    /// <inheritdoc />
    public override string? CheckCreated(string entry) => AzureEntry.IsPublic(entry) ? "a secret: the stack creates no certificates and keys"
        : CheckEntry(entry);

    /// <inheritdoc />
    public override string? CheckKey(string entry, ContractKey key) =>
        !AzureEntry.IsPublic(entry) ? null
        : key.Generate is not null ? $"generates the value of {Echo.Of(entry)}, and a stack creates no certificates and keys; remove generate"
        : key.IsBase64
        ? $"decodes {Echo.Of(entry)} from base64, and a certificate is read in its binary form (DER), a key as JSON; remove decode"
        : key.From.Property is not null && AzureEntry.IsCertificate(entry)
        ? $"reads a property of {Echo.Of(entry)}, and a certificate has none; remove '#' and the property"
        : null;

    /// <inheritdoc />
    public override string? CheckExtract(string entry) => AzureEntry.IsPublic(entry)
        ? $"reads {Echo.Of(entry)} as a whole, and the operator can do that with secrets only; name it under 'keys'"
        : null;

    /// <inheritdoc />
    public override string? CheckVersion(string version) =>
        version.Length == VersionLength && version.All(char.IsAsciiHexDigit) ? null : $"the id of a version, {VersionLength} hexadecimal digits";

    /// <summary>The vault of an owner; of all owners the same where it is shared.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="owner">The application, or <see cref="Backend.Platform"/>.</param>
    public AzureVault VaultOf(DeploymentEnvironment environment, string owner) => new(SubscriptionId, ResourceGroup, Vault is null
        ? UniqueName(IsShared ? Name : owner, $"{SubscriptionId}/{ResourceGroup}/{Word.Of(environment)}/{(IsShared ? Name : owner)}")
        : Vault.Replace("{environment}", Word.Of(environment), StringComparison.Ordinal).Replace("{app}", owner, StringComparison.Ordinal))
    { Cloud = Cloud };

    /// <summary>The cloud that the vaults and identities are in.</summary>
    public AzureCloud Cloud => AzureCloud.Of(Location)!;

    /// <summary>Null if the name is one of a vault, else what is allowed.</summary>
    /// <param name="name">The name.</param>
    public static string? CheckVault(string name) =>
        name.Length is >= ShortestVault and <= LongestVault
            && char.IsAsciiLetter(name[0])
            && name[^1] != '-'
            && !name.Contains("--", StringComparison.Ordinal)
        && name.All(character => char.IsAsciiLetterOrDigit(character) || character == '-')
            ? null
            : $"{ShortestVault} to {LongestVault} letters, digits and single '-', beginning with a letter";

    private static string? CheckLocation(string location) =>
        !location.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character)) || location.Length == 0
            ? "a location in small letters and digits, such as westeurope"
        : AzureCloud.Of(location) is null
        ? "a location of the public cloud, of Azure Government (usgov..., usdod...) or of Azure in China (china...): "
            + "the endpoints of other clouds are not known"
        : null;

    private static bool HasOwnVaults(bool isShared, string? vault) => vault?.Contains(EntryPattern.App, StringComparison.Ordinal) ?? !isShared;

    private static string UniqueName(string readable, string whole)
    {
        var letters = string.Join('-', readable.Split('-', StringSplitOptions.RemoveEmptyEntries));
        return ShortName.WithHash(char.IsAsciiLetter(letters[0]) ? letters : $"v{letters}", whole, LongestVault);
    }

    private static string? CheckVaultPattern(string pattern) =>
        CheckVault(pattern.Replace("{environment}", "e", StringComparison.Ordinal).Replace("{app}", "a", StringComparison.Ordinal));
}
