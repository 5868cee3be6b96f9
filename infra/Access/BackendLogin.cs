using SecretsLadder.Components.Stores;
using SecretsLadder.Infra.Access.Vault;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Access;

/// <summary>
/// How an object of the External Secrets Operator logs in to a backend: a store, or a generator that a Vault issues credentials through.
/// </summary>
/// <param name="Resource">The store or generator.</param>
/// <param name="Backend">The operator's word for the kind of backend, such as <c>azurekv</c>.</param>
/// <param name="Provider">What it says of the backend.</param>
internal sealed record BackendLogin(PlannedResource Resource, string Backend, IReadOnlyDictionary<string, object> Provider)
{
    /// <summary>The kind of generator that a Vault issues credentials through.</summary>
    public const string GeneratorKind = "VaultDynamicSecret";

    private const string Stores = "kubernetes:external-secrets.io/";
    private const string Generators = "kubernetes:generators.external-secrets.io/";

    /// <summary>Kind of the object.</summary>
    public string Kind { get; } = Resource.Type[(Resource.Type.LastIndexOf(':') + 1)..];

    /// <summary>Namespace of the object; null for cluster-scoped objects.</summary>
    public string? Namespace { get; } = Resource.Input("metadata", "namespace") as string;

    /// <summary>The object, for messages.</summary>
    public string Words => Kind == GeneratorKind ? "the generator" : "the store";

    /// <summary>The service account that it reads as, or null where it names none.</summary>
    public IReadOnlyDictionary<string, object>? Account => Clouds.Find(Backend)?.AccountOf(this);

    /// <summary>Whether it reads with a credential kept in a Secret.</summary>
    public bool IsStatic => CredentialIn(Provider) is not null;

    /// <summary>Name of the Secret that holds the credential, or null.</summary>
    public string? CredentialSecret => NameIn(CredentialIn(Provider));

    /// <summary>Names of the Secrets that it logs in with. Of a provider that is not known, all that it names: any may hold a credential.</summary>
    public IEnumerable<string> CredentialSecrets =>
        Clouds.Find(Backend) is not null ? CredentialSecret is { } secret ? [secret] : []
        : StoreReference.In(Provider).Where(reference => reference.Kind == StoreReference.Secret).Select(reference => reference.Name).Distinct();

    /// <summary>All of a resources, in its order.</summary>
    public static IEnumerable<BackendLogin> In(PlannedResources resources)
    {
        foreach (var resource in resources)
        {
            if (resource.Type.StartsWith(Generators, StringComparison.Ordinal)
                && resource.Type.EndsWith($":{GeneratorKind}", StringComparison.Ordinal))
            {
                yield return new(resource, VaultAccess.Word, resource.Input("spec", "provider") as IReadOnlyDictionary<string, object>
                    ?? SortedMap.Of(new Dictionary<string, object>()));
            }
            else if (resource.Type.StartsWith(Stores, StringComparison.Ordinal) && resource.Type.EndsWith("SecretStore", StringComparison.Ordinal)
                && resource.Input("spec", "provider") is IReadOnlyDictionary<string, object> providers)
            {
                foreach (var (backend, provider) in providers)
                {
                    yield return new(
                        resource, backend, provider as IReadOnlyDictionary<string, object> ?? SortedMap.Of(new Dictionary<string, object>()));
                }
            }
        }
    }

    /// <summary>The first reference to a credential in a Secret at or below a value, or null.</summary>
    public static object? CredentialIn(object? value) => value is not IReadOnlyDictionary<string, object> map ? null
        : map.FirstOrDefault(pair => pair.Key.EndsWith("SecretRef", StringComparison.OrdinalIgnoreCase)).Value
            ?? map.Values.Select(CredentialIn).FirstOrDefault(found => found is not null);

    /// <summary>A map below the provider, or null.</summary>
    /// <param name="path">The names that lead to it.</param>
    public IReadOnlyDictionary<string, object>? Map(params ReadOnlySpan<string> path) =>
        InputTexts.Below(Provider, path) as IReadOnlyDictionary<string, object>;

    /// <summary>A reference, or a map of several to one Secret.</summary>
    private static string? NameIn(object? value) => value is not IReadOnlyDictionary<string, object> map ? null
        : map.GetValueOrDefault("name") as string ?? map.Values.Select(NameIn).FirstOrDefault(name => name is not null);
}
