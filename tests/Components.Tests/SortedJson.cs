using System.Text.Json;
using System.Text.Json.Nodes;
using SecretsLadder.Shared;

namespace SecretsLadder.Components.Tests;

/// <summary>JSON in one form, for comparisons in which the order of keys says nothing.</summary>
internal static class SortedJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>The node with the keys of every object in order.</summary>
    public static string Of(JsonNode? node) => Sorted(node)?.ToJsonString(Indented) ?? "null";

    /// <summary>Any value with the keys of every object in order.</summary>
    public static string Of(object value) => Of(JsonSerializer.SerializeToNode(value));

    /// <summary>A YAML document with the keys of every object in order.</summary>
    public static string OfYaml(string yaml) => Of(YamlJson.Parse(yaml));

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject map =>
            new JsonObject(map.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, Sorted(pair.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
