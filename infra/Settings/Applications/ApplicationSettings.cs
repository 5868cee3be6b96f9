using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Schemas;
using SecretsLadder.Infra.Settings.Backends;

namespace SecretsLadder.Infra.Settings.Applications;

/// <summary>What differs between environments for one application; promotion never touches it.</summary>
internal sealed record ApplicationSettings(
    string Namespace,
    IReadOnlyDictionary<string, string> Parameters,
    IReadOnlyDictionary<string, string> Entries,
    IReadOnlyDictionary<string, DeliveryKind> Deliveries,
    IReadOnlyDictionary<string, string> Backends,
    IReadOnlyDictionary<string, string> Databases,
    IReadOnlyDictionary<string, string> Push)
{
    private static readonly TextSchema SecretName = Texts.Subdomain("the name of a Secret");

    private static readonly Field<string> NamespaceKey = Field.Required(
        "namespace", Texts.Label("a namespace"), "Namespace of the application; declared under secrets-ladder:namespaces.");

    private static readonly Field<IReadOnlyDictionary<string, string>> ParametersKey = Map(
        "parameters",
        Texts.Matching("the name of a parameter", "^[A-Za-z_][A-Za-z0-9_]*$", "letters, digits and '_', not beginning with a digit"),
        new TextSchema("the value of a parameter", CheckParameter, example: "db.production.acme.com"),
        "Values of ${parameter} in templates. They are no secrets and stand in Git.");

    private static readonly Field<IReadOnlyDictionary<string, string>> EntriesKey = Map(
        "entries",
        Texts.Any("the short name of an entry"),
        Texts.Any("the full name of an entry", 1011),
        "Full names of existing entries that do not follow the backend's pattern, by the short name in the application file. "
        + "An entry of another AWS account has its full ARN.");

    private static readonly Field<IReadOnlyDictionary<string, DeliveryKind>> DeliveriesKey = Map(
        "deliveries",
        SecretName,
        new ChoiceSchema<DeliveryKind>(
            ("plain", DeliveryKind.Plain), ("sealed", DeliveryKind.Sealed), ("external", DeliveryKind.External), ("csi", DeliveryKind.Csi)),
        "Contracts that are delivered otherwise than the level would, by the name of the Secret.");

    private static readonly Field<IReadOnlyDictionary<string, string>> BackendsKey = Map(
        "backends", SecretName, Texts.Label("the name of a backend"),
        "Contracts that come from another backend than 'default', by the name of the Secret.");

    private static readonly Field<IReadOnlyDictionary<string, string>> DatabasesKey = Map(
        "databases", SecretName,
        Texts.Matching(
            "a database role", "^[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?$",
            "letters, digits, '_', '.' and '-', not beginning or ending with '.' or '-'", "checkout-readwrite"),
                "Vault database roles of dynamic contracts, by the name of the Secret.");

    private static readonly Field<IReadOnlyDictionary<string, string>> PushKey = Map(
        SettingKeys.Push, SecretName, Texts.Label("the name of a backend"),
        "Contracts delivered plain whose values are also written to a backend, by the name of the Secret: to the entries that a delivery from there "
        + "would read. Taken away when the contract is delivered from the backend.");

    public static readonly ObjectSchema<ApplicationSettings> Schema = new(
        "What differs between environments for one application.",
        [NamespaceKey, ParametersKey, EntriesKey, DeliveriesKey, BackendsKey, DatabasesKey, PushKey],
        values => new(
            values.Get(NamespaceKey),
            values.Get(ParametersKey),
            values.Get(EntriesKey),
            values.Get(DeliveriesKey),
            values.Get(BackendsKey),
            values.Get(DatabasesKey),
            values.Get(PushKey)));

    /// <summary>The full name of an entry: as the stack names it, else by the backend's pattern.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="application">The application.</param>
    /// <param name="entry">The short name in the application file.</param>
    /// <param name="backend">The backend.</param>
    public string EntryName(DeploymentEnvironment environment, string application, string entry, Backend backend) =>
        Entries.GetValueOrDefault(entry) ?? backend.EntryName(environment, application, entry);

    private static Field<IReadOnlyDictionary<string, T>> Map<T>(string name, TextSchema key, Schema<T> value, string description) =>
        Field.Optional<IReadOnlyDictionary<string, T>>(name, new MapSchema<T>(key, value), description, ImmutableDictionary<string, T>.Empty);

    private static string? CheckParameter(string value) =>
        value.Length is > 0 and <= 1024 && !value.Any(char.IsControl) && !value.Contains("${", StringComparison.Ordinal)
        && !value.Contains("{{", StringComparison.Ordinal) && !SecretShapes.IsCredential(value)
            ? null
            : "1 to 1024 characters on one line; no ${...} (a parameter cannot refer to parameters), no {{ }}, "
                + "and no credential (that belongs into a key of the Secret)";
}
