using System.Text.Json.Nodes;

namespace SecretsLadder.Infra.Tests.Shared;

/// <summary>Plans as `plan --format json` prints them, of resources that a test names.</summary>
internal static class PlanText
{
    public static JsonNode Plan(params IEnumerable<JsonNode> resources) =>
        new JsonObject { ["schema"] = 1, ["resources"] = new JsonArray([.. resources]) };

    public static JsonObject Provider(string package, JsonObject inputs) => Resource($"pulumi:providers:{package}", package, null, inputs);

    /// <summary>A resource whose URN is `urn:NAME`, and its provider's `urn:PACKAGE`.</summary>
    public static JsonObject Resource(string type, string name, string? package, JsonObject inputs, params IEnumerable<string> dependsOn) => new()
    {
        ["urn"] = $"urn:{name}",
        ["type"] = type,
        ["name"] = name,
        ["parent"] = null,
        ["dependsOn"] = new JsonArray([.. dependsOn.Select(other => JsonValue.Create($"urn:{other}"))]),
        ["provider"] = package is null ? null : $"urn:{package}",
        ["inputs"] = inputs,
    };

    /// <summary>The same inputs with others set; null takes one away.</summary>
    public static JsonObject With(this JsonObject inputs, params IEnumerable<(string Name, JsonNode? Value)> others)
    {
        foreach (var (name, value) in others)
            inputs[name] = value;
        return inputs;
    }
}
