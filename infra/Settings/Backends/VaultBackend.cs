using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Schemas;
using SecretsLadder.Infra.Sealing.Crypto;

namespace SecretsLadder.Infra.Settings.Backends;

/// <summary>An existing Vault, or the one that the platform runs: a KV engine and a Kubernetes or JWT login.</summary>
internal sealed record VaultBackend(
    string Name, string Entry, bool Provision, string Address, string Mount, VaultLogin Login, string DatabaseMount, string? VaultNamespace,
    string? CaCertificate)
    : Backend(Name, Entry, Provision)
{
    private const string DefaultEntry = "{environment}/{app}/{name}";
    private const int LongestPath = 512;

    private static readonly Field<string> Kinds = KindKey("vault");
    private static readonly Field<string?> Entries = EntryKey(DefaultEntry);
    private static readonly Field<string> AddressKey =
        Field.Required("address", Texts.HttpsUrl("the address of a Vault"), "Address of the Vault API.");
    private static readonly Field<string> MountKey =
        Field.Optional("mount", PathSchema("the path of a KV engine"), "Path of the KV engine.", "secret");
    private static readonly Field<KeyValueVersion> VersionKey = Field.Optional(
        "version",
        new ChoiceSchema<KeyValueVersion>(("v1", KeyValueVersion.V1), ("v2", KeyValueVersion.V2)),
        "Version of the KV engine; their paths differ, and only the second keeps earlier values.",
        KeyValueVersion.V2);

    private static readonly Field<VaultLoginMethod> AuthKey = Field.Optional(
        "auth",
        new ChoiceSchema<VaultLoginMethod>(("kubernetes", VaultLoginMethod.Kubernetes), ("jwt", VaultLoginMethod.Jwt)),
        "The auth method: 'kubernetes' asks the API server about a token, 'jwt' checks it by the cluster's public keys, "
        + "for a Vault that cannot reach the API server.",
        VaultLoginMethod.Kubernetes);

    private static readonly Field<string?> AuthPathKey = Field.Optional<string?>(
        "authPath", PathSchema("the path of an auth method")!, "Path of the auth method. Default: the name of the method.", null);

    private static readonly Field<string> AudienceKey = Field.Optional(
        "audience", Texts.Any("a token audience"), "Audience of the tokens that the Vault accepts; written on both sides.", "vault");

    private static readonly Field<string> DatabaseKey = Field.Optional(
        "databaseMount", PathSchema("the path of a database engine"), "Path of the engine that issues credentials of dynamic contracts.", "database");
    private static readonly Field<string?> NamespaceKey = Field.Optional<string?>(
        "namespace", PathSchema("a namespace of Vault Enterprise")!, "The namespace of Vault Enterprise. Default: none.", null);

    private static readonly Field<string?> CertificateKey = Field.Optional<string?>(
        "caCertificate",
        new TextSchema(
            "a certificate", text => Pem.IsCertificate(text) ? null : Pem.Certificates, "^-----BEGIN CERTIFICATE-----", isSecretLikely: true)!,
        "The certificate of the authority that signed the Vault's, in PEM; no secret. Default: one of those that every system trusts.",
        null);

    public new static readonly Schema<Backend> Schema = new ObjectSchema<Backend>(
        "HashiCorp Vault or OpenBao.",
        [Kinds, AddressKey, MountKey, VersionKey, AuthKey, AuthPathKey, AudienceKey, DatabaseKey, NamespaceKey, CertificateKey, Entries, ProvisionKey,
            CredentialKey],
        values => new VaultBackend(
            values.Key,
            values.Get(Entries) ?? DefaultEntry,
            values.Get(ProvisionKey),
            values.Get(AddressKey),
            values.Get(MountKey),
            new(values.Get(AuthKey), values.Get(AuthPathKey) ?? Word.Of(values.Get(AuthKey)), values.Get(AudienceKey)),
            values.Get(DatabaseKey),
            values.Get(NamespaceKey),
            values.Get(CertificateKey))
        {
            Version = values.Get(VersionKey),
            Credential = values.Get(CredentialKey),
        });

    /// <summary>Version of the KV engine.</summary>
    public KeyValueVersion Version { get; init; } = KeyValueVersion.V2;

    /// <inheritdoc />
    public override string Kind => "Vault";

    /// <inheritdoc />
    public override string ExactPattern => DefaultEntry;

    /// <inheritdoc />
    /// <remarks>The Vault knows the cluster's issuer, or asks the API server.</remarks>
    public override bool NeedsIssuer => false;

    /// <inheritdoc />
    public override T Accept<T>(IBackendVisitor<T> visitor) => visitor.Visit(this);

    /// <inheritdoc />
    public override string PlaceOf(DeploymentEnvironment environment, string owner) => $"{Address} {VaultNamespace} {Mount}";

    /// <inheritdoc />
    public override string? CheckEntry(string entry) =>
        !HasDotPart(entry) && entry.Split('/').All(part => part.Length > 0)
            ? CheckCharacters(entry, LongestPath, "/_.@-")
            : "a path without empty, '.' or '..' parts, not beginning or ending with '/'";

    /// <inheritdoc />
    public override string? CheckVersion(string version) =>
        Version == KeyValueVersion.V1 ? "none, as version 1 of the KV engine keeps no earlier values" : CheckNumber(version);

    private static TextSchema PathSchema(string what) =>
        Texts.Matching(what, "^[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*$", "letters, digits, '-' and '_', parts separated by '/'");
}
