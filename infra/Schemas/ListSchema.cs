using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Schemas;

/// <summary>A list of values of one kind.</summary>
/// <typeparam name="T">What an item is read into.</typeparam>
/// <param name="item">The schema of an item.</param>
internal sealed class ListSchema<T>(Schema<T> item) : Schema<ImmutableArray<T>>
{
    /// <inheritdoc />
    public override bool TryRead(SettingNode node, Reading reading, out ImmutableArray<T> value)
    {
        value = [];
        if (node is not SequenceNode sequence)
        {
            reading.Report(node, $"must be a list, found {Found.Unseen(node)}; begin each item with '- ', or write [a, b]");
            return false;
        }

        var items = ImmutableArray.CreateBuilder<T>(sequence.Items.Count);
        foreach (var child in sequence.Items)
        {
            if (item.TryRead(child, reading, out var read))
            {
                items.Add(read);
            }
        }

        value = items.ToImmutable();
        return value.Length == sequence.Items.Count;
    }

    /// <inheritdoc />
    public override JsonObject Describe() => new() { ["type"] = "array", ["items"] = item.Describe() };
}
