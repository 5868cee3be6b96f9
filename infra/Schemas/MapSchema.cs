using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Schemas;

/// <summary>Values of one kind by a name that the author chooses, in the order of the file.</summary>
/// <typeparam name="T">What a value is read into.</typeparam>
/// <param name="name">The schema of a name.</param>
/// <param name="item">The schema of a value.</param>
/// <param name="least">How many there must be at least.</param>
internal sealed class MapSchema<T>(TextSchema name, Schema<T> item, int least = 0) : Schema<IReadOnlyDictionary<string, T>>
{
    /// <inheritdoc />
    public override bool TryRead(SettingNode node, Reading reading, [MaybeNullWhen(false)] out IReadOnlyDictionary<string, T> value)
    {
        value = null;
        if (node is not MappingNode mapping)
        {
            reading.Report(node, $"must be a mapping, each key {name.What}; found {Found.Unseen(node)}");
            return false;
        }

        if (mapping.Entries.Count < least)
        {
            reading.Report(node, $"must have at least {least} {(least == 1 ? "key" : "keys")}, each {name.What}; found {mapping.Entries.Count}");
            return false;
        }

        var values = new OrderedDictionary<string, T>(mapping.Entries.Count, StringComparer.Ordinal);
        foreach (var entry in mapping.Entries)
        {
            var key = new ScalarNode(entry.Key, ScalarKind.Text, entry.KeyAt, mapping, entry.Key);
            var isNamed = name.TryRead(key, reading, out _);
            if (item.TryRead(entry.Value, reading, out var read) && isNamed)
            {
                values.Add(entry.Key, read);
            }
        }

        value = values;
        return values.Count == mapping.Entries.Count;
    }

    /// <inheritdoc />
    public override JsonObject Describe()
    {
        var schema = new JsonObject { ["type"] = "object", ["propertyNames"] = name.Describe(), ["additionalProperties"] = item.Describe() };
        if (least > 0)
        {
            schema["minProperties"] = least;
        }

        return schema;
    }
}
