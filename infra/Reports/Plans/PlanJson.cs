using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Reports.Plans;

/// <summary>The plan as JSON: stable, documented in docs/reference/plan.schema.json, keys in order, secret values as a placeholder.</summary>
internal static class PlanJson
{
    /// <summary>Version of the format.</summary>
    public const int SchemaVersion = 1;

    /// <summary>Text that reads well; nothing of it is ever put into a web page unescaped.</summary>
    private static readonly JsonWriterOptions Options =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a plan as an object.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="plan">The plan and what the guardrails say of it.</param>
    public static void Write(Stream output, JudgedPlan plan) => Write(output, writer => WritePlan(writer, plan));

    /// <summary>Writes plans as a list, however many there are.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="plans">The plans and what the guardrails say of each.</param>
    public static void WriteList(Stream output, IReadOnlyList<JudgedPlan> plans) => Write(output, writer =>
    {
        writer.WriteStartArray();
        foreach (var plan in plans)
        {
            WritePlan(writer, plan);
        }

        writer.WriteEndArray();
    });

    private static void Write(Stream output, Action<Utf8JsonWriter> write)
    {
        using var writer = new Utf8JsonWriter(output, Options);
        write(writer);
        writer.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void WritePlan(Utf8JsonWriter writer, JudgedPlan judged)
    {
        var settings = judged.Plan.Settings;
        writer.WriteStartObject();
        writer.WriteNumber("schema", SchemaVersion);
        writer.WriteString("project", Plan.Project);
        writer.WriteString("stack", settings.Stack);
        writer.WriteString("environment", Word.Of(settings.Environment));
        writer.WriteString("level", Word.Of(settings.Level));
        writer.WriteStartArray("resources");
        WriteResources(writer, judged.Plan.Resources);
        writer.WriteEndArray();
        writer.WritePropertyName("outputs");
        WriteMap(writer, judged.Plan.Outputs);
        WriteFindings(writer, judged.Findings);
        WriteDeclarations(writer, Declaration.Of(settings));
        writer.WriteEndObject();
    }

    /// <summary>Batches of resources are put into words on all cores, and written in their order.</summary>
    private static void WriteResources(Utf8JsonWriter writer, PlannedResources resources)
    {
        var batches = new ResourceBatch[Math.Clamp(resources.Count / ResourceBatch.Size, 1, Environment.ProcessorCount)];
        for (var place = 0; place < batches.Length; place++)
        {
            batches[place] = new(place, writer.CurrentDepth, Options, WriteResource);
        }

        for (var first = 0; first < resources.Count; first += batches.Length * ResourceBatch.Size)
        {
            var from = first;
            foreach (var batch in InParallel.Select(batches, batch => batch.Fill(resources, from), isMuch: batches.Length > 1))
            {
                if (!batch.Text.IsEmpty)
                {
                    writer.WriteRawValue(batch.Text, skipInputValidation: true);
                }
            }

            writer.Flush();
        }
    }

    private static void WriteResource(Utf8JsonWriter writer, PlannedResource resource)
    {
        writer.WriteStartObject();
        writer.WriteString("urn", resource.Urn);
        writer.WriteString("type", resource.Type);
        writer.WriteString("name", resource.Name);
        writer.WriteString("parent", resource.Parent);
        WriteTexts(writer, "dependsOn", resource.DependsOn);
        writer.WriteBoolean("protect", resource.Protect);
        writer.WriteBoolean("retainOnDelete", resource.RetainOnDelete);
        writer.WriteBoolean("deleteBeforeReplace", resource.DeleteBeforeReplace);
        WriteTexts(writer, "aliases", resource.Aliases);
        WriteTexts(writer, "ignoreChanges", resource.IgnoreChanges);
        WriteTexts(writer, "additionalSecretOutputs", resource.AdditionalSecretOutputs);
        writer.WriteString("provider", resource.Provider);
        writer.WriteStartObject("inputs");
        var inputs = SortedMap.Of(resource.Inputs);
        for (var index = 0; index < inputs.Count; index++)
        {
            var (name, value) = (inputs.Names[index], inputs.Items[index]);
            writer.WritePropertyName(name);
            WriteValue(writer, SecretInputs.Holds(resource.Type, name) ? SecretInputs.Redact(value) : value);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, ImmutableArray<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private static void WriteFindings(Utf8JsonWriter writer, ImmutableArray<Finding> findings)
    {
        writer.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            writer.WriteStartObject();
            writer.WriteString("rule", finding.Rule);
            writer.WriteString("severity", Word.Of(finding.Severity));
            writer.WriteString("resource", finding.Resource);
            writer.WriteString("message", finding.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteDeclarations(Utf8JsonWriter writer, ImmutableArray<Declaration> declarations)
    {
        writer.WriteStartArray("declarations");
        foreach (var declaration in declarations)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", declaration.Kind);
            writer.WriteString("name", declaration.Name);
            writer.WritePropertyName("values");
            WriteMap(writer, declaration.Values);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteMap(Utf8JsonWriter writer, IReadOnlyDictionary<string, object> map)
    {
        writer.WriteStartObject();
        var sorted = SortedMap.Of(map);
        for (var index = 0; index < sorted.Count; index++)
        {
            writer.WritePropertyName(sorted.Names[index]);
            WriteValue(writer, sorted.Items[index]);
        }

        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case IReadOnlyDictionary<string, object> map:
                WriteMap(writer, map);
                break;
            case IEnumerable<object> list:
                writer.WriteStartArray();
                foreach (var item in list)
                {
                    WriteValue(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                throw new InvalidOperationException($"a plan holds no {value.GetType().Name}");
        }
    }
}
