using System.Text.Json.Nodes;

namespace SecretsLadder.Shared;

/// <summary>What a validation has found so far: violations, and which fields of which objects some schema declares.</summary>
internal sealed class SchemaFindings
{
    public const string UnknownField = "unknown field";

    private readonly List<string> _violations = [];
    private readonly Dictionary<JsonObject, Fields> _objects = [];

    public IReadOnlyList<string> Violations => _violations;

    public void Violation(string path, string problem) => _violations.Add($"{(path.Length == 0 ? "(root)" : path)}: {problem}");

    /// <summary>Says that a schema with `properties` describes the object, so that it counts as closed.</summary>
    public void Describe(JsonObject node, string path) => Of(node, path).Described = true;

    /// <summary>Says that the object may hold the fields.</summary>
    public void Allow(JsonObject node, string path, IEnumerable<string> names) => Of(node, path).Allowed.UnionWith(names);

    /// <summary>Takes over the fields, not the violations, of an alternative that was tried apart.</summary>
    public void Merge(SchemaFindings other)
    {
        foreach (var (node, fields) in other._objects)
        {
            Allow(node, fields.Path, fields.Allowed);
            Of(node, fields.Path).Described |= fields.Described;
        }
    }

    /// <summary>Adds a violation for each field of a described object that no schema allows.</summary>
    public void CloseObjects()
    {
        foreach (var (node, fields) in _objects.Where(o => o.Value.Described))
        {
            foreach (var (name, _) in node.Where(field => !fields.Allowed.Contains(field.Key)))
                Violation(JsonPath.Field(fields.Path, name), UnknownField);
        }
    }

    private Fields Of(JsonObject node, string path) =>
        _objects.TryGetValue(node, out var fields) ? fields : _objects[node] = new Fields(path);

    private sealed class Fields(string path)
    {
        public string Path { get; } = path;

        public HashSet<string> Allowed { get; } = [];

        public bool Described { get; set; }
    }
}
