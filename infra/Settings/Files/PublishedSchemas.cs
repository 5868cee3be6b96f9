using System.Text.Json.Nodes;
using SecretsLadder.Infra.Settings.Applications;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Settings.Files;

/// <summary>The JSON Schemas that editors use, made of the declarations of the parser: docs/reference/{stack,settings,app}.schema.json.</summary>
internal static class PublishedSchemas
{
    /// <summary>The version of JSON Schema that is written.</summary>
    public const string Draft = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>The schema of an application file.</summary>
    public static JsonObject Application() =>
        Titled("Application file of secrets-ladder: stacks/<stack>/apps/<app>.yaml", ApplicationFile.Schema.Describe());

    /// <summary>The schema of a stack file. Keys of the engine and of other namespaces pass.</summary>
    public static JsonObject Stack()
    {
        var settings = StackSchema.Schema.Describe();
        var config = new JsonObject
        {
            ["type"] = "object",
            ["description"] = settings["description"]!.DeepClone(),
            ["properties"] = Prefixed(settings["properties"]!.AsObject()),
            ["required"] =
                new JsonArray([.. settings["required"]!.AsArray().Select(key => JsonValue.Create(SettingKeys.Namespace + key!.GetValue<string>()))]),
            ["patternProperties"] = new JsonObject { [$"^(?!{SettingKeys.Namespace})"] = true },
            ["additionalProperties"] = false,
        };
        return Titled("Stack file of secrets-ladder: stacks/Pulumi.<stack>.yaml", new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { ["config"] = config },
            ["required"] = new JsonArray("config"),
        });
    }

    /// <summary>The schema of a settings file: the settings of a stack file without the namespace, none of them required, and no secrets.</summary>
    public static JsonObject Settings()
    {
        var settings = StackSchema.Schema.Describe();
        settings.Remove("required");
        RemoveSecrets(settings);
        return Titled("Settings file of secrets-ladder: stacks/<stack>/settings.yaml", settings);
    }

    /// <summary>Leaves out every property that is made for a secret: nothing in a settings file is encrypted.</summary>
    private static void RemoveSecrets(JsonNode schema)
    {
        var inner = schema switch
        {
            JsonObject map => map.Select(pair => pair.Value),
            JsonArray list => list,
            _ => [],
        };
        foreach (var node in inner.OfType<JsonNode>())
        {
            RemoveSecrets(node);
        }

        if ((schema as JsonObject)?["properties"] is JsonObject properties)
        {
            foreach (var key in properties.Where(pair => SecretValuesSchema.IsOfSecrets(pair.Value!.AsObject())).Select(pair => pair.Key).ToList())
            {
                properties.Remove(key);
            }
        }
    }

    private static JsonObject Prefixed(JsonObject properties)
    {
        var prefixed = new JsonObject();
        foreach (var (key, schema) in properties)
        {
            prefixed[SettingKeys.Namespace + key] = schema!.DeepClone();
        }

        return prefixed;
    }

    private static JsonObject Titled(string title, JsonObject schema)
    {
        schema.Insert(0, "$schema", Draft);
        schema.Insert(1, "title", title);
        return schema;
    }
}
