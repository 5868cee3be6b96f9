using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace SecretsLadder.Shared;

/// <summary>CustomResourceDefinitions; validates custom resources with closed objects (metadata stays open) and defaults filled in.</summary>
public sealed class CrdSchemas
{
    private static readonly Lazy<CrdSchemas> LazyAll = new(() => new(
        Directory.EnumerateFiles(SharedData.Path(), "*.yaml", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "crds")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => YamlJson.ParseAll(File.ReadAllText(file)))));

    private readonly Dictionary<(string Group, string Kind), JsonArray> _versions = [];
    private readonly ConcurrentDictionary<ManifestKind, JsonSchemaValidator> _validators = [];

    /// <param name="definitions">CustomResourceDefinitions; other documents are passed over.</param>
    public CrdSchemas(IEnumerable<JsonNode?> definitions)
    {
        foreach (var definition in definitions.Where(d => ManifestKind.Of(d) is { Kind: "CustomResourceDefinition" }))
        {
            var spec = definition!["spec"]!;
            _versions.Add((spec["group"]!.GetValue<string>(), spec["names"]!["kind"]!.GetValue<string>()), spec["versions"]!.AsArray());
        }
    }

    /// <summary>All CustomResourceDefinitions of the shared data.</summary>
    public static CrdSchemas All => LazyAll.Value;

    /// <summary>True if the manifest's group and kind are defined, in whatever version.</summary>
    public bool Knows(JsonNode? manifest) => ManifestKind.Of(manifest) is { } kind && _versions.ContainsKey((kind.Group, kind.Kind));

    /// <summary>What is wrong with the only manifest of a YAML text.</summary>
    public IReadOnlyList<string> Violations(string yaml) => Violations(YamlJson.Parse(yaml));

    /// <summary>What is wrong with a manifest; an unknown kind and a version that is not served are violations.</summary>
    public IReadOnlyList<string> Violations(JsonNode? manifest)
    {
        if (ManifestKind.Of(manifest) is not { } kind || !_versions.TryGetValue((kind.Group, kind.Kind), out var versions))
            return ["(root): apiVersion and kind are defined by no CRD"];
        var served = versions.Where(v => SchemaAssertions.IsTrue(v!["served"])).ToDictionary(v => v!["name"]!.GetValue<string>());
        return served.TryGetValue(kind.Version, out var version)
            ? _validators.GetOrAdd(kind, _ => Validator(version!)).Violations(manifest)
            : [$"apiVersion: the version is not served; served: {string.Join(", ", served.Keys.Select(v => $"{kind.Group}/{v}"))}"];
    }

    private static JsonSchemaValidator Validator(JsonNode version)
    {
        var schema = version["schema"]!["openAPIV3Schema"]!.DeepClone();

        // Every resource has these three fields, even if its CRD does not list them.
        var properties = schema["properties"]!.AsObject();
        properties["apiVersion"] = new JsonObject { ["type"] = "string" };
        properties["kind"] = new JsonObject { ["type"] = "string" };
        properties["metadata"] ??= new JsonObject { ["type"] = "object" };
        return new JsonSchemaValidator(schema, closeObjects: true, fillDefaults: true);
    }
}
