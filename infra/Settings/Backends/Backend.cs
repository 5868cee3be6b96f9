using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Stores;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Schemas;

namespace SecretsLadder.Infra.Settings.Backends;

/// <summary>A place where values live.</summary>
/// <param name="Name">The stack's name for it; "default" is used where nothing else is said.</param>
/// <param name="Entry">Pattern of an entry's full name.</param>
/// <param name="Provision">Whether this stack creates the entries; exactly one stack of a backend does.</param>
internal abstract record Backend(string Name, string Entry, bool Provision)
{
    /// <summary>Name of the backend that is used where nothing else is said.</summary>
    public const string DefaultName = "default";

    /// <summary>The owner of entries that belong to no application: copies of the sealing key, and Secrets that several namespaces get.</summary>
    public const string Platform = "platform";

    /// <summary>Whether the backend is created for the application or shared; every kind says what it needs.</summary>
    protected static readonly Field<bool> ProvisionKey = Field.Optional(
        "provision", BooleanSchema.Instance, "Whether this stack creates the entries. Exactly one stack of a backend does; all others only read.",
        false);

    /// <summary>The credential that stores log in with where there is no workload identity; every cloud says what it consists of.</summary>
    protected static readonly Field<StaticCredential?> CredentialKey = Field.Optional<StaticCredential?>(
        "staticCredential", StaticCredentialSchema.Schema!,
        "Opts in to a credential kept in a Secret, for a cluster without workload identity. Default: none, readers have an identity.", null);

    public static readonly Schema<Backend> Schema = new KindSchema<Backend>(
        ("aws", AwsBackend.Schema), ("azure", AzureBackend.Schema), ("gcp", GcpBackend.Schema), ("vault", VaultBackend.Schema),
        ("store", StoreBackend.Schema));

    /// <summary>The credential kept in a Secret that stores log in with, or null where they have a workload identity.</summary>
    public StaticCredential? Credential { get; init; }

    /// <summary>Whether the settings leave the pattern open and the default of it has changed: entries that exist may have the former name.</summary>
    public bool HasChangedDefault { get; init; }

    /// <summary>Whether every application has a place of its own, in which no other's entries lie.</summary>
    public virtual bool IsPlacePerApplication => false;

    /// <summary>Whether readers may read exactly the entries that contracts name, so that names have to tell applications apart.</summary>
    public virtual bool IsReadByName => true;

    /// <summary>Whether a stack can create entries here.</summary>
    public virtual bool TakesEntries => true;

    /// <summary>Names of the Secrets that stores log in with; somebody puts them beside every store.</summary>
    public virtual IEnumerable<string> CredentialSecrets => Credential is null ? [] : [Credential.Secret];

    /// <summary>A pattern of the kind that tells applications apart.</summary>
    public abstract string ExactPattern { get; }

    /// <summary>What the backend is, for messages.</summary>
    public abstract string Kind { get; }

    /// <summary>Whether readers need the issuer of the cluster's tokens.</summary>
    public virtual bool NeedsIssuer => Credential is null;

    /// <summary>Makes what depends on the kind of the backend.</summary>
    /// <typeparam name="T">What is made.</typeparam>
    /// <param name="visitor">Makes it, kind by kind.</param>
    public abstract T Accept<T>(IBackendVisitor<T> visitor);

    /// <summary>Where an owner's entries lie, as the service tells places apart: two entries with one name in one place are the same.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="owner">The application, or <see cref="Platform"/>.</param>
    public abstract string PlaceOf(DeploymentEnvironment environment, string owner);

    /// <summary>The full name of an entry of the platform, from its parts separated by '/'.</summary>
    /// <param name="path">The parts.</param>
    public virtual string PlatformEntry(string path) => path;

    /// <summary>Why an owner's entries cannot lie here, or null.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="owner">The application, or <see cref="Platform"/>.</param>
    public virtual string? CheckOwner(DeploymentEnvironment environment, string owner) => null;

    /// <summary>Why the settings do not let stores read from here, or null.</summary>
    /// <param name="cluster">The cluster.</param>
    public virtual string? CheckCluster(ClusterSettings cluster) => NeedsIssuer && cluster.OidcIssuer is null
        ? $"is read with workload identity, which needs the issuer of the cluster's tokens; set oidcIssuer under {SettingKeys.Namespace}cluster"
        : null;

    /// <summary>Null if the backend accepts an entry of this full name, else what it accepts.</summary>
    /// <param name="entry">Full name of the entry.</param>
    public abstract string? CheckEntry(string entry);

    /// <summary>Null if the stack can create an entry of this full name, else what it can create.</summary>
    /// <param name="entry">Full name of the entry.</param>
    public virtual string? CheckCreated(string entry) => CheckEntry(entry);

    /// <summary>Why a key cannot be read from an entry, or null.</summary>
    /// <param name="entry">Full name of the entry.</param>
    /// <param name="key">The key.</param>
    public virtual string? CheckKey(string entry, ContractKey key) => null;

    /// <summary>Why an entry cannot be read as a whole, each of its properties a key, or null.</summary>
    /// <param name="entry">Full name of the entry.</param>
    public virtual string? CheckExtract(string entry) => null;

    /// <summary>Null if an entry of the backend can have a version of this name, else what it can have.</summary>
    /// <param name="version">The version as a contract names it.</param>
    public abstract string? CheckVersion(string version);

    /// <summary>A full name as the service tells names apart.</summary>
    /// <param name="entry">Full name of the entry.</param>
    public virtual string Identity(string entry) => entry;

    /// <summary>Where an entry lies: in the place of the backend, or where its full name says.</summary>
    /// <param name="place">The place of the backend.</param>
    /// <param name="entry">Full name of the entry.</param>
    public virtual string PlaceOfEntry(string place, string entry) => place;

    /// <summary>The pattern, with the environment filled in.</summary>
    /// <param name="environment">The environment.</param>
    public string PatternIn(DeploymentEnvironment environment) => EntryName(environment, EntryPattern.App, EntryPattern.Name);

    /// <summary>The full name of an application's entry.</summary>
    /// <param name="environment">The environment's name.</param>
    /// <param name="application">The application.</param>
    /// <param name="name">The application's short name of the entry.</param>
    public virtual string EntryName(DeploymentEnvironment environment, string application, string name) => Entry
        .Replace("{environment}", Word.Of(environment), StringComparison.Ordinal)
        .Replace("{app}", application, StringComparison.Ordinal)
        .Replace("{name}", name, StringComparison.Ordinal);

    protected static Field<string?> EntryKey(string fallback) => EntryKey(fallback, fallback);

    protected static Field<string?> EntryKey(string example, string fallback) => Field.Optional<string?>(
        "entry",
        new TextSchema("an entry pattern", CheckPattern, example: example)!,
        $"Pattern of an entry's full name, made of {{environment}}, {{app}} and {{name}}. Default: {fallback}.",
        null);

    protected static Field<string> KindKey(string kind) => Field.Required(
        "kind", new TextSchema("the kind of the backend", text => text == kind ? null : kind, $"^{kind}$"), "The kind of the backend.");

    protected static string? CheckCharacters(string entry, int longest, string symbols) =>
        entry.Length is > 0 && entry.Length <= longest && IsMadeOf(entry, symbols)
            ? null
            : $"letters, digits and {string.Join(' ', symbols.AsEnumerable())}, at most {longest} characters";

    /// <summary>Null for the number of a version.</summary>
    protected static string? CheckNumber(string version) => version[0] != '0' && version.All(char.IsAsciiDigit) ? null : "a number, such as 3";

    private static bool IsMadeOf(string entry, string symbols)
    {
        foreach (var character in entry)
        {
            if (!char.IsAsciiLetterOrDigit(character) && !symbols.Contains(character, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A '..' that a service takes for a name, and a reader or a proxy for a way up, is in nobody's interest.</summary>
    protected static bool HasDotPart(string entry) =>
        entry.Contains('.', StringComparison.Ordinal) && entry.Split('/').Any(part => part is "." or "..");

    private static string? CheckPattern(string pattern)
    {
        var rest = pattern.Replace("{environment}", "", StringComparison.Ordinal).Replace("{app}", "", StringComparison.Ordinal)
            .Replace("{name}", "", StringComparison.Ordinal);
        return pattern.Contains("{name}", StringComparison.Ordinal)
            && !rest.Contains('{', StringComparison.Ordinal)
            && !rest.Contains('}', StringComparison.Ordinal)
            ? null
            : "a text with {name} in it, and {environment} and {app} where wanted";
    }
}
