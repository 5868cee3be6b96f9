using System.Text.Json.Nodes;

namespace SecretsLadder.Shared;

/// <summary>The API schemas of one Kubernetes version; validates its built-in resources with closed objects, metadata included.</summary>
/// <remarks>Stricter than the API server: a null is a violation even where the server would take it for an absent field.</remarks>
public sealed class KubernetesSchemas
{
    public const string NewestVersion = "1.36.0";
    public const string OldestVersion = "1.32.0";

    private static readonly Lazy<KubernetesSchemas> LazyNewest = new(() => Load(NewestVersion));
    private static readonly Lazy<KubernetesSchemas> LazyOldest = new(() => Load(OldestVersion));

    private readonly JsonSchemaValidator _validator;
    private readonly Dictionary<ManifestKind, string> _definitions = [];

    /// <param name="schemas">A document of `definitions`, made from the Kubernetes OpenAPI document.</param>
    public KubernetesSchemas(JsonNode schemas)
    {
        _validator = new JsonSchemaValidator(schemas, closeObjects: true);
        foreach (var (name, definition) in schemas["definitions"]!.AsObject())
        {
            foreach (var type in definition!["x-kubernetes-group-version-kind"]?.AsArray() ?? [])
                _definitions.TryAdd(KindOf(type!), name);
        }
    }

    /// <summary>Kubernetes 1.36.0.</summary>
    public static KubernetesSchemas Newest => LazyNewest.Value;

    /// <summary>Kubernetes 1.32.0.</summary>
    public static KubernetesSchemas Oldest => LazyOldest.Value;

    /// <summary>True if the manifest's apiVersion and kind are built in.</summary>
    public bool Knows(JsonNode? manifest) => ManifestKind.Of(manifest) is { } kind && _definitions.ContainsKey(kind);

    /// <summary>What is wrong with the only manifest of a YAML text.</summary>
    public IReadOnlyList<string> Violations(string yaml) => Violations(YamlJson.Parse(yaml));

    /// <summary>What is wrong with a manifest; an unknown apiVersion or kind is a violation.</summary>
    public IReadOnlyList<string> Violations(JsonNode? manifest) =>
        ManifestKind.Of(manifest) is { } kind && _definitions.TryGetValue(kind, out var name)
            ? _validator.Violations(manifest, $"#/definitions/{name}")
            : ["(root): apiVersion and kind are not built into this Kubernetes version"];

    private static KubernetesSchemas Load(string version) =>
        new(JsonNode.Parse(File.ReadAllText(SharedData.Path($"kubernetes-{version}", "_definitions.json")))!);

    private static ManifestKind KindOf(JsonNode type)
    {
        var (group, version) = (type["group"]!.GetValue<string>(), type["version"]!.GetValue<string>());
        return new(group.Length == 0 ? version : $"{group}/{version}", type["kind"]!.GetValue<string>());
    }
}
