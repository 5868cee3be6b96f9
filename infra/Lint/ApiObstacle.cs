using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Lint;

/// <summary>A field that the new version of an API knows no more, or reads otherwise: the version alone does not do.</summary>
/// <param name="Path">The field.</param>
/// <param name="Change">What to do about it.</param>
internal sealed record ApiObstacle(string Path, string Change)
{
    private const string EngineVersion = "engineVersion";
    private const string EngineChange = "write the templates for engine v2, where values are texts: leave `toString` out, and the field";
    private const string PatchesChange = "write `patches` instead";
    private const string ValuesFileChange = "write the list `valuesFiles` instead";
    private const string AccessChange = "leave it out, it never did anything";

    /// <summary>Obstacles of external-secrets.io/v1.</summary>
    public static readonly ApiObstacle[] ExternalSecrets =
    [
        new($"spec.target.template.{EngineVersion}", EngineChange) { Value = "v1" },
        new($"spec.externalSecretSpec.target.template.{EngineVersion}", EngineChange) { Value = "v1" },
        new("spec.target.template", EngineChange) { Version = "v1alpha1", UnlessKey = EngineVersion },
        new("spec.dataFrom[].key", "write `- extract: { key: ... }`") { Version = "v1alpha1" },
        new("spec.provider.kubernetes.auth.serviceAccount.serviceAccount", "move its `name` up into `serviceAccount`") { Version = "v1alpha1" },
        new("spec.provider.fake.data[].valueMap", "write `value` with a JSON object"),
        new("spec.provider.alibaba", "the provider is gone; choose another"),
        new("spec.provider.device42", "the provider is gone; choose another"),
    ];

    /// <summary>Obstacles of kustomize.toolkit.fluxcd.io/v1.</summary>
    public static readonly ApiObstacle[] FluxKustomize =
    [
        new("spec.validation", "leave it out, the API server validates"),
        new("spec.patchesStrategicMerge", PatchesChange),
        new("spec.patchesJson6902", PatchesChange),
    ];

    /// <summary>Obstacles of helm.toolkit.fluxcd.io/v2.</summary>
    public static readonly ApiObstacle[] FluxHelm =
    [
        new("spec.chart.spec.valuesFile", ValuesFileChange),
        new("spec.postRenderers[].kustomize.patchesStrategicMerge", PatchesChange),
        new("spec.postRenderers[].kustomize.patchesJson6902", PatchesChange),
    ];

    /// <summary>Obstacles of source.toolkit.fluxcd.io/v1.</summary>
    public static readonly ApiObstacle[] FluxSource =
    [
        new("spec.accessFrom", AccessChange),
        new("spec.gitImplementation", "leave it out, there is one implementation"),
        new("spec.valuesFile", ValuesFileChange),
    ];

    /// <summary>The old version that alone is concerned, or null for every one.</summary>
    public string? Version { get; private init; }

    /// <summary>The value that alone is concerned, or null for every one.</summary>
    public string? Value { get; private init; }

    /// <summary>A key whose presence shows that the new version is met already, or null.</summary>
    public string? UnlessKey { get; private init; }

    /// <summary>Where the obstacle stands in an object.</summary>
    /// <param name="item">The object.</param>
    public IEnumerable<SettingNode> In(KubernetesObject item) => Version is not null && Version != item.Version ? [] : NodePath.Find(item.Node, Path)
        .Where(node => Value is null || (node as ScalarNode)?.Text == Value)
        .Where(node => UnlessKey is null || (node as MappingNode)?.Find(UnlessKey) is null);

    /// <summary>Whether a template may hold the obstacle.</summary>
    /// <param name="text">The template.</param>
    /// <param name="version">The version of its object.</param>
    public bool MayBeIn(string text, string version) =>
        (Version is null || Version == version) && text.Contains($"{Path[(Path.LastIndexOf('.') + 1)..]}:", StringComparison.Ordinal);
}
