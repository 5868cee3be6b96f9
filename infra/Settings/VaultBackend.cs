using SecretsLadder.Infra.Settings.Schemas;

namespace SecretsLadder.Infra.Settings;

/// <summary>A Vault that is there already, or the one that the platform runs: a KV engine of version 2 and a Kubernetes or JWT login.</summary>
internal sealed record VaultBackend(string Name, string Entry, bool Provision, string Address, string Mount, string AuthPath, string Audience)
    : Backend(Name, Entry, Provision)
{
    private const string DefaultEntry = "{environment}/{app}/{name}";
    private const int LongestPath = 512;

    private static readonly Field<string> Kinds = KindKey("vault");
    private static readonly Field<string?> Entries = EntryKey(DefaultEntry);
    private static readonly Field<string> AddressKey = Field.Required("address", Texts.HttpsUrl("the address of a Vault"), "Address of the Vault API.");
    private static readonly Field<string> MountKey = Field.Optional("mount", PathSchema("the path of a KV engine"), "Path of the KV engine.", "secret");
    private static readonly Field<string> AuthPathKey = Field.Optional("authPath", PathSchema("the path of an auth method"), "Path of the Kubernetes auth method.", "kubernetes");

    private static readonly Field<string> AudienceKey = Field.Optional(
        "audience", Texts.Any("a token audience"), "Audience of the tokens that the Vault accepts; written on both sides.", "vault");

    public new static readonly Schema<Backend> Schema = new ObjectSchema<Backend>(
        "HashiCorp Vault or OpenBao.",
        [Kinds, AddressKey, MountKey, AuthPathKey, AudienceKey, Entries, ProvisionKey],
        values => new VaultBackend(
            values.Key,
            values.Get(Entries) ?? DefaultEntry,
            values.Get(ProvisionKey),
            values.Get(AddressKey),
            values.Get(MountKey),
            values.Get(AuthPathKey),
            values.Get(AudienceKey)));

    /// <inheritdoc />
    public override string Kind => "Vault";

    /// <inheritdoc />
    public override string? CheckEntry(string entry) =>
        !HasDotPart(entry) && entry.Split('/').All(part => part.Length > 0)
            ? CheckCharacters(entry, LongestPath, "/_.@-")
            : "a path without empty, '.' or '..' parts, not beginning or ending with '/'";

    private static TextSchema PathSchema(string what) =>
        Texts.Matching(what, "^[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*$", "letters, digits, '-' and '_', parts separated by '/'");
}
