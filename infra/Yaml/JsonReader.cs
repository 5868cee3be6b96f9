using System.Text.Json;
using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Infra.Yaml;

/// <summary>Reads a configuration value as the Pulumi engine passes it: objects and lists as JSON, all else as it is written.</summary>
internal static class JsonReader
{
    /// <summary>Reads a configuration value.</summary>
    /// <param name="key">The configuration key with its namespace; mistakes name it as the place.</param>
    /// <param name="text">The value.</param>
    /// <param name="reading">Collects the mistakes.</param>
    /// <returns>The value, or null if it cannot be used.</returns>
    public static SettingNode? Read(string key, string text, Reading reading)
    {
        var at = new SourceLocation("config");
        if (text.Length == 0 || text[0] is not ('{' or '['))
        {
            return new ScalarNode(text, ScalarNode.KindOf(text), at, parent: null, key);
        }

        try
        {
            using var document = JsonDocument.Parse(text, new() { MaxDepth = YamlReader.DeepestNesting + 1, AllowDuplicateProperties = false });
            return Convert(document.RootElement, at, parent: null, key);
        }
        catch (JsonException)
        {
            reading.Report(at, key, "the value is not valid JSON, or nested too deeply; set it again with 'pulumi config set --path'");
            return null;
        }
    }

    private static SettingNode Convert(JsonElement element, SourceLocation at, SettingNode? parent, string segment)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var mapping = new MappingNode(at, parent, segment);
                foreach (var property in element.EnumerateObject())
                {
                    mapping.TryAdd(new(property.Name, at, Convert(property.Value, at, mapping, property.Name)));
                }

                return mapping;
            case JsonValueKind.Array:
                var sequence = new SequenceNode(at, parent, segment);
                foreach (var item in element.EnumerateArray())
                {
                    sequence.Items.Add(Convert(item, at, sequence, $"[{sequence.Items.Count}]"));
                }

                return sequence;
            case JsonValueKind.String:
                return new ScalarNode(element.GetString()!, ScalarKind.Text, at, parent, segment);
            case JsonValueKind.Null:
                return new ScalarNode("", ScalarKind.Null, at, parent, segment);
            default:
                var kind = element.ValueKind == JsonValueKind.Number ? ScalarKind.Number : ScalarKind.Boolean;
                return new ScalarNode(element.GetRawText(), kind, at, parent, segment);
        }
    }
}
