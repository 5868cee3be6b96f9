using System.Text.Json;
using System.Text.Json.Nodes;

namespace SecretsLadder.Shared.Aws;

/// <summary>Reads the JSON of policies; what it does not know is an error, so that nothing is passed over.</summary>
internal static class PolicyJson
{
    /// <summary>The object in a text; a repeated key is an error.</summary>
    public static JsonObject Parse(string text) =>
        Object(JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }), "the policy");

    public static JsonObject Object(JsonNode? node, string place) =>
        node as JsonObject ?? throw new FormatException($"{place} must be a JSON object, got {node?.ToJsonString() ?? "nothing"}");

    /// <summary>A value, or the values of a list: never none.</summary>
    public static IReadOnlyList<string> Strings(JsonNode? node, string place)
    {
        string[] values = node is JsonArray list ? [.. list.Select(item => String(item, place))] : [String(node, place)];
        return values.Length > 0 ? values : throw new FormatException($"{place} is an empty list; name at least one value");
    }

    /// <summary>A string; a boolean or a number counts as its text.</summary>
    public static string String(JsonNode? node, string place)
    {
        var text = node?.GetValueKind() switch
        {
            JsonValueKind.String => node.GetValue<string>(),
            JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number => node.ToJsonString(),
            _ => throw new FormatException($"{place} must be a string or a list of strings, got {node?.ToJsonString() ?? "nothing"}"),
        };
        return text.Contains("${", StringComparison.Ordinal)
            ? throw new NotSupportedException($"{place} holds a policy variable, which is not evaluated: {text}")
            : text;
    }

    /// <summary>Throws if the object has another element than those named.</summary>
    public static void OnlyKnows(JsonObject node, string place, params string[] known)
    {
        if (node.Select(element => element.Key).FirstOrDefault(name => !known.Contains(name)) is { } unknown)
            throw new NotSupportedException($"{place} has the element {unknown}, which is not evaluated; known: {string.Join(", ", known)}");
    }
}
