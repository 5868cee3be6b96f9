using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Schemas;
using SecretsLadder.Infra.Settings.Applications;
using SecretsLadder.Infra.Settings.Backends;

namespace SecretsLadder.Infra.Settings.Stack;

/// <summary>A Secret of the platform that several namespaces get: the only reason for a ClusterSecretStore.</summary>
internal sealed record SharedSecretSettings(
    string Name, string Backend, IReadOnlyDictionary<string, EntryReference> Keys, ImmutableArray<string> Namespaces)
{
    private static readonly Field<string> BackendKey = Field.Optional(
        "backend", Texts.Label("the name of a backend"), "The backend that holds the entries.", Settings.Backends.Backend.DefaultName);

    private static readonly Field<IReadOnlyDictionary<string, EntryReference>> KeysKey = Field.Required(
        "keys", new MapSchema<EntryReference>(Texts.SecretKey, ContractSchemas.EntryReference, least: 1),
        "Keys of the Secret and the values they get: <entry>[#<property>].");

    private static readonly Field<ImmutableArray<string>> NamespacesKey = Field.Required(
        "namespaces", new ListSchema<string>(Texts.Label("a namespace")), "The namespaces that get the Secret; no other can use the store.");

    private static readonly Field<IReadOnlyDictionary<string, string>> EntriesKey = Field.Optional<IReadOnlyDictionary<string, string>>(
        "entries",
        new MapSchema<string>(Texts.Any("the short name of an entry"), Texts.Any("the full name of an entry", 1011)),
        "Full names of existing entries that do not follow the backend's pattern, by the short name under keys.",
        ImmutableDictionary<string, string>.Empty);

    public static readonly ObjectSchema<SharedSecretSettings> Schema = new(
        "A Secret of the platform that several namespaces get.",
        [BackendKey, KeysKey, NamespacesKey, EntriesKey],
        values => new(values.Key, values.Get(BackendKey), values.Get(KeysKey), values.Get(NamespacesKey)) { Entries = values.Get(EntriesKey) });

    /// <summary>Full names of entries that do not follow the pattern, by their short names.</summary>
    public IReadOnlyDictionary<string, string> Entries { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Full names of the entries, by their short names.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="environment">The environment.</param>
    public ImmutableDictionary<string, string> EntryNames(Backend backend, DeploymentEnvironment environment) => Keys.Values
        .Select(reference => reference.Entry)
        .Distinct()
        .ToImmutableDictionary(
            entry => entry, entry => Entries.GetValueOrDefault(entry) ?? backend.EntryName(environment, Settings.Backends.Backend.Platform, entry));
}
