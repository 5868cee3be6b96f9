using System.Collections.Immutable;

namespace SecretsLadder.Components.Stores;

/// <summary>An object of the cluster that a store's provider block names: what holds a credential or certificate, or whom it reads as.</summary>
/// <param name="Kind">Kind of the object: <c>Secret</c>, <c>ConfigMap</c> or <c>ServiceAccount</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Key">The key that is read, or null where the operator has a default, and for a service account.</param>
public sealed record StoreReference(string Kind, string Name, string? Key)
{
    /// <summary>The kind that a credential is kept in.</summary>
    public const string Secret = "Secret";

    /// <summary>The kind of what a store reads as.</summary>
    public const string ServiceAccount = "ServiceAccount";

    private const string ReferenceSuffix = "SecretRef";

    private static readonly string[] SelectorKeys = ["name", "key", "namespace", "type"];

    /// <summary>The objects that a provider block names, each once, in order.</summary>
    /// <param name="block">The block, or any part of it.</param>
    public static IEnumerable<StoreReference> In(IReadOnlyDictionary<string, object> block) => In("", isReference: false, block).Distinct();

    /// <summary>Whether a key of a provider block says that references to Secrets stand under it.</summary>
    /// <param name="key">The key.</param>
    public static bool IsReferenceKey(string key) => key.EndsWith(ReferenceSuffix, StringComparison.OrdinalIgnoreCase);

    /// <summary>A provider block whose references name the namespace of their objects, as the operator wants it from a ClusterSecretStore.</summary>
    /// <param name="block">The block.</param>
    /// <param name="space">The namespace.</param>
    internal static ImmutableDictionary<string, object> WithNamespace(ImmutableDictionary<string, object> block, string space) =>
        (ImmutableDictionary<string, object>)WithNamespace("", isReference: false, block, space);

    private static IEnumerable<StoreReference> In(string key, bool isReference, object value) => value switch
    {
        IReadOnlyDictionary<string, object> map => Of(key, isReference, map) is { } reference
            ? [reference]
            : map.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .SelectMany(pair => In(pair.Key, isReference || IsReferenceKey(pair.Key), pair.Value)),
        IEnumerable<object> list => list.SelectMany(item => In(key, isReference, item)),
        _ => [],
    };

    private static object WithNamespace(string key, bool isReference, object value, string space) => value switch
    {
        ImmutableDictionary<string, object> map => Of(key, isReference, map) is not null
            ? map.SetItem("namespace", space)
            : map.ToImmutableDictionary(
                pair => pair.Key, pair => WithNamespace(pair.Key, isReference || IsReferenceKey(pair.Key), pair.Value, space)),
        ImmutableArray<object> list => list.Select(item => WithNamespace(key, isReference, item, space)).ToImmutableArray(),
        _ => value,
    };

    /// <summary>What a map refers to, or null. Under a key such as <c>secretRef</c> the operator may have a default for the key of it.</summary>
    private static StoreReference? Of(string key, bool isReference, IReadOnlyDictionary<string, object> map)
    {
        if (map.GetValueOrDefault("name") is not string name)
        {
            return null;
        }

        if (key.EndsWith("serviceAccountRef", StringComparison.OrdinalIgnoreCase)
            || key.Equals("serviceAccount", StringComparison.OrdinalIgnoreCase))
        {
            return new(ServiceAccount, name, null);
        }

        var read = map.GetValueOrDefault("key") as string;
        return (read is not null || isReference) && map.Keys.All(SelectorKeys.Contains)
            ? new(map.GetValueOrDefault("type") as string ?? Secret, name, read)
            : null;
    }
}
