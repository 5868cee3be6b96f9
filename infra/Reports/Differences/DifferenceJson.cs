using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings.Files;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Reports.Differences;

/// <summary>A difference as JSON: stable, documented in docs/reference/diff.schema.json, which is made of the same types.</summary>
internal static class DifferenceJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        TypeInfoResolver = DifferenceJsonTypes.Default,
        Converters =
        {
            new JsonStringEnumConverter<DifferenceKind>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<Severity>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<Widening>(JsonNamingPolicy.CamelCase),
        },
    };

    /// <summary>Writes a report.</summary>
    public static void Write(Stream output, DifferenceReport report)
    {
        JsonSerializer.Serialize(output, report, Options.GetTypeInfo(typeof(DifferenceReport)));
        output.WriteByte((byte)'\n');
    }

    /// <summary>The JSON Schema of a report.</summary>
    public static JsonObject Schema()
    {
        var schema = Options.GetJsonSchemaAsNode(
            typeof(DifferenceReport), new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Complete }).AsObject();
        Fix(schema, nameof(DifferenceReport.Schema), JsonValue.Create(DifferenceReport.SchemaVersion));
        Fix(schema, nameof(DifferenceReport.Project), JsonValue.Create(Plan.Project));
        schema.Insert(0, "$schema", PublishedSchemas.Draft);
        schema.Insert(1, "title", "Difference of secrets-ladder: diff --format json");
        schema.Insert(
            2, "description",
            $"What a change does, stack by stack. Secret values are never in it: the text {SecretValues.Placeholder} stands for each.");
        return schema;
    }

    /// <summary>A member that is the same in every report.</summary>
    private static void Fix(JsonObject schema, string member, JsonValue value)
    {
        var description = schema["properties"]![JsonNamingPolicy.CamelCase.ConvertName(member)]!.AsObject();
        description.Remove("type");
        description["const"] = value;
    }

    /// <summary>Objects are closed, all members are there, and each says what it is.</summary>
    private static JsonNode Complete(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (schema is not JsonObject description)
        {
            return schema;
        }

        if (description["properties"] is JsonObject properties)
        {
            description["required"] = new JsonArray([.. properties.Select(property => JsonValue.Create(property.Key))]);
            description["additionalProperties"] = false;
        }

        if (context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: false) is [DescriptionAttribute words,
            ..])
        {
            description.Insert(0, "description", words.Description);
        }

        return description;
    }
}
