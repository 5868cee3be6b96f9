using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Schemas;

/// <summary>A mapping whose key <c>kind</c> says what else is in it.</summary>
/// <typeparam name="T">What every kind is read into.</typeparam>
/// <param name="kinds">The kinds, and what a mapping of each may hold.</param>
internal sealed class KindSchema<T>(params (string Kind, Schema<T> Schema)[] kinds) : Schema<T>
{
    private const string Key = "kind";

    private readonly ChoiceSchema<int> _kind = new(Positions(kinds));

    private string Words => string.Join(", ", kinds.Select(known => known.Kind));

    /// <inheritdoc />
    public override bool TryRead(SettingNode node, Reading reading, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (node is not MappingNode mapping)
        {
            reading.Report(node, $"must be a mapping with the key '{Key}', one of {Words}; found {Found.Unseen(node)}");
            return false;
        }

        if (mapping.Find(Key) is not { } kind)
        {
            reading.Report(node, $"the key '{Key}' is missing; it must be one of {Words}");
            return false;
        }

        return _kind.TryRead(kind, reading, out var index) && kinds[index].Schema.TryRead(node, reading, out value);
    }

    /// <inheritdoc />
    public override JsonObject Describe() => new() { ["oneOf"] = new JsonArray([.. kinds.Select(known => known.Schema.Describe())]) };

    private static (string Word, int Value)[] Positions((string Kind, Schema<T> Schema)[] kinds)
    {
        var positions = new (string Word, int Value)[kinds.Length];
        for (var index = 0; index < kinds.Length; index++)
        {
            positions[index] = (kinds[index].Kind, index);
        }

        return positions;
    }
}
