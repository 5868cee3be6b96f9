using SecretsLadder.Infra.Schemas;

namespace SecretsLadder.Infra.Settings.Backends;

/// <summary>
/// Any other source of the External Secrets Operator, described as the operator describes it. Who may read there is decided by the credential in a
/// Secret beside the store, which nothing here can see.
/// </summary>
internal sealed record StoreBackend(string Name, string Entry, StoreProvider Provider) : Backend(Name, Entry, Provision: false)
{
    private const string DefaultEntry = "{name}";
    private const int LongestEntry = 1024;
    private const int LongestVersion = 253;

    private static readonly Field<string> Kinds = KindKey("store");
    private static readonly Field<string?> Entries = EntryKey(DefaultEntry);

    private static readonly Field<StoreProvider> ProviderKey = Field.Required(
        "provider", StoreProviderSchema.Instance,
        "The block spec.provider of a SecretStore, as the External Secrets Operator documents it: exactly one key, and references to Secrets "
        + "in the place of values.");

    private static readonly Field<string> ProvisionRefused = Field.Refused(
        "provision",
        "the ladder cannot create entries in a source that it does not know; remove the key, and create them with the source's own tools");

    private static readonly Field<string> CredentialRefused = Field.Refused(
        "staticCredential", "a store of this kind logs in with the Secrets that its provider block names; remove the key, and name them there");

    public new static readonly Schema<Backend> Schema = new ObjectSchema<Backend>(
        "A source of any other provider of the External Secrets Operator, such as doppler or onepasswordSDK.",
        [Kinds, ProviderKey, Entries, ProvisionRefused, CredentialRefused],
        values => new StoreBackend(values.Key, values.Get(Entries) ?? DefaultEntry, values.Get(ProviderKey)));

    /// <inheritdoc />
    public override string Kind => Provider.Word;

    /// <inheritdoc />
    public override string ExactPattern => "{app}/{name}";

    /// <inheritdoc />
    public override bool NeedsIssuer => false;

    /// <inheritdoc />
    public override bool TakesEntries => false;

    /// <inheritdoc />
    /// <remarks>The credential in the application's namespace decides what it can read, whatever entries are called.</remarks>
    public override bool IsReadByName => false;

    /// <inheritdoc />
    public override IEnumerable<string> CredentialSecrets => Provider.Secrets;

    /// <inheritdoc />
    public override T Accept<T>(IBackendVisitor<T> visitor) => visitor.Visit(this);

    /// <inheritdoc />
    public override string PlaceOf(DeploymentEnvironment environment, string owner) => $"{Provider.Word} {Provider.DigestOfAll}";

    /// <inheritdoc />
    public override string? CheckEntry(string entry) =>
        !IsLine(entry, LongestEntry) ? $"1 to {LongestEntry} characters on one line"
        : HasDotPart(entry) ? "a name without '.' and '..' between slashes"
        : null;

    /// <inheritdoc />
    public override string? CheckVersion(string version) =>
        IsLine(version, LongestVersion) ? null : $"the provider's own word for a version, 1 to {LongestVersion} characters on one line";

    private static bool IsLine(string text, int longest) => text.Length > 0 && text.Length <= longest && !text.Any(char.IsControl);
}
