using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Schemas;

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

        var values = new object?[fields.Length];
        if (!TryReadFields(mapping, reading, values))
        {
            return false;
        }

        value = build(new(mapping.Segment, mapping.At, fields, values))!;
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

    private bool TryReadFields(MappingNode mapping, Reading reading, object?[] values)
    {
        var isSound = true;
        foreach (var entry in mapping.Entries)
        {
            var index = IndexOf(entry.Key);
            if (index >= 0)
            {
                isSound &= fields[index].TryRead(entry.Value, reading, out values[index]);
            }
            else
            {
                isSound = false;
                ReportUnknown(entry, reading);
            }
        }

        for (var index = 0; index < fields.Length; index++)
        {
            if (mapping.Find(fields[index].Name) is null)
            {
                values[index] = fields[index].Default;
                if (fields[index].IsRequired)
                {
                    isSound = false;
                    reading.Report(mapping, $"the key '{mapping.KeyPrefix}{fields[index].Name}' is missing");
                }
            }
        }

        return isSound;
    }

    private int IndexOf(string name)
    {
        for (var index = 0; index < fields.Length; index++)
        {
            if (fields[index].Name == name)
            {
                return index;
            }
        }

        return -1;
    }

    private void ReportUnknown(MappingEntry entry, Reading reading)
    {
        var names = Names.ToList();
        reading.Report(
            entry.KeyAt, entry.Value.Path,
            $"the key {Echo.Of(entry.Key)} is unknown here; allowed: {string.Join(", ", names)}{NearMiss.Suggest(entry.Key, names)}");
    }
}
