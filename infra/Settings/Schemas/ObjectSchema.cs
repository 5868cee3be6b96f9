using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using SecretsLadder.Infra.Settings.Documents;

namespace SecretsLadder.Infra.Settings.Schemas;

/// <summary>A mapping with known keys.</summary>
/// <typeparam name="T">What it is read into.</typeparam>
/// <param name="description">What it is, in a sentence for the JSON Schema.</param>
/// <param name="fields">Its keys.</param>
/// <param name="build">Makes the value of what the keys hold; called only when all of them could be read.</param>
internal sealed class ObjectSchema<T>(string description, Field[] fields, Func<FieldValues, T> build) : Schema<T>
{
    /// <summary>The keys, in the order of the schema.</summary>
    public IReadOnlyList<Field> Fields => fields;

    private IEnumerable<string> Names => fields.Where(known => !known.IsRefused).Select(known => known.Name);

    /// <inheritdoc />
    public override bool TryRead(SettingNode node, Reading reading, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (node is not MappingNode mapping)
        {
            reading.Report(node, $"must be a mapping with the keys {string.Join(", ", Names)}; found {Found.Unseen(node)}");
            return false;
        }

        var values = new Dictionary<Field, object?>(fields.Length);
        if (!TryReadFields(mapping, reading, values))
        {
            return false;
        }

        value = build(new(mapping.Segment, mapping.At, values))!;
        return true;
    }

    /// <inheritdoc />
    public override JsonObject Describe()
    {
        var properties = new JsonObject();
        foreach (var field in fields)
        {
            properties[field.Name] = field.Describe();
        }

        var schema = new JsonObject { ["type"] = "object", ["description"] = description, ["properties"] = properties };
        if (fields.Any(field => field.IsRequired))
        {
            schema["required"] = new JsonArray([.. fields.Where(field => field.IsRequired).Select(field => JsonValue.Create(field.Name))]);
        }

        schema["additionalProperties"] = false;
        return schema;
    }

    private bool TryReadFields(MappingNode mapping, Reading reading, Dictionary<Field, object?> values)
    {
        var isSound = true;
        foreach (var entry in mapping.Entries)
        {
            if (Array.Find(fields, field => field.Name == entry.Key) is { } field)
            {
                isSound &= field.TryRead(entry.Value, reading, out var value);
                values[field] = value;
            }
            else
            {
                isSound = false;
                ReportUnknown(entry, reading);
            }
        }

        foreach (var field in fields.Where(field => !values.ContainsKey(field)))
        {
            values[field] = field.Default;
            if (field.IsRequired)
            {
                isSound = false;
                reading.Report(mapping, $"the key '{mapping.KeyPrefix}{field.Name}' is missing");
            }
        }

        return isSound;
    }

    private void ReportUnknown(MappingEntry entry, Reading reading)
    {
        var names = Names.ToList();
        reading.Report(entry.KeyAt, entry.Value.Path, $"the key {Echo.Of(entry.Key)} is unknown here; allowed: {string.Join(", ", names)}{NearMiss.Suggest(entry.Key, names)}");
    }
}
