using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Access;

/// <summary>Where the ExternalSecrets of a plan read from, by their stores and generators.</summary>
internal sealed class StoreSources
{
    private readonly ILookup<(string? Kind, string? Namespace, string? Name), PlannedResource> _readers;

    /// <summary>Finds the stores and generators of a plan.</summary>
    public StoreSources(PlannedResources resources) =>
        _readers = resources.Where(resource =>
            resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal) && resource.Input("spec", "provider") is not null)
        .ToLookup(resource =>
            (resource.Input("kind") as string, resource.Input("metadata", "namespace") as string, resource.Input("metadata", "name") as string));

    /// <summary>What an ExternalSecret reads from, in words; null if the plan does not show it.</summary>
    /// <param name="external">The ExternalSecret.</param>
    public string? Of(PlannedResource external)
    {
        var space = external.Input("metadata", "namespace") as string;
        var reference = external.Input("spec", "secretStoreRef") as IReadOnlyDictionary<string, object> ?? GeneratorOf(external);
        var kind = reference?.GetValueOrDefault("kind") as string;
        var reader = _readers[(kind, kind == "ClusterSecretStore" ? null : space, reference?.GetValueOrDefault("name") as string)].FirstOrDefault();
        return reader is null ? null : NameOf(reader);
    }

    /// <summary>What a store or a generator reads from.</summary>
    /// <param name="reader">The store or generator.</param>
    public static string? NameOf(PlannedResource reader)
    {
        var provider = reader.Input("spec", "provider") as IReadOnlyDictionary<string, object> ?? SortedMap.Of(new Dictionary<string, object>());
        return provider.GetValueOrDefault("server") is { } server
            ? $"Vault {server} (issued at {(reader.Input("spec", "path") as string)?.TrimStart('/')})"
            : provider.Select(pair => Clouds.Find(pair.Key) is { } cloud
                    ? cloud.SourceOf((IReadOnlyDictionary<string, object>)pair.Value)
                    : pair.Key).FirstOrDefault();
    }

    private static IReadOnlyDictionary<string, object>? GeneratorOf(PlannedResource external)
    {
        var source = (external.Input("spec", "dataFrom") as IEnumerable<object> ?? []).OfType<IReadOnlyDictionary<string, object>>().FirstOrDefault();
        return (source?.GetValueOrDefault("sourceRef") as IReadOnlyDictionary<string,
            object>)?.GetValueOrDefault("generatorRef") as IReadOnlyDictionary<string, object>;
    }
}
