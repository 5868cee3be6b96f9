using System.Text.Json.Nodes;

namespace SecretsLadder.Shared;

/// <summary>The apiVersion and kind of a manifest.</summary>
internal readonly record struct ManifestKind(string ApiVersion, string Kind)
{
    /// <summary>The part before the slash; empty for the core group.</summary>
    public string Group => ApiVersion.Contains('/', StringComparison.Ordinal) ? ApiVersion.Split('/')[0] : "";

    public string Version => ApiVersion.Split('/')[^1];

    /// <summary>Reads the two fields; null if one is missing or not a string.</summary>
    public static ManifestKind? Of(JsonNode? manifest) =>
        Text(manifest, "apiVersion") is { } apiVersion && Text(manifest, "kind") is { } kind ? new(apiVersion, kind) : null;

    private static string? Text(JsonNode? manifest, string field) =>
        (manifest as JsonObject)?[field] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
