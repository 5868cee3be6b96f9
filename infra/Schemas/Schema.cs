using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Schemas;

/// <summary>What a setting may be: reads it, and describes itself for the published JSON Schema, so that the two cannot drift apart.</summary>
/// <typeparam name="T">What the setting is read into.</typeparam>
internal abstract class Schema<T>
{
    /// <summary>Reads a value. Whatever is wrong is reported, and only then the result is false.</summary>
    /// <param name="node">The value as written.</param>
    /// <param name="reading">Collects the mistakes.</param>
    /// <param name="value">What was read.</param>
    public abstract bool TryRead(SettingNode node, Reading reading, [MaybeNullWhen(false)] out T value);

    /// <summary>The JSON Schema of the setting.</summary>
    public abstract JsonObject Describe();

    /// <summary>A value as written in a file, or null if that is of no use: for the default in the JSON Schema.</summary>
    public virtual JsonNode? Write(T value) => value switch
    {
        bool flag => flag,
        int number => number,
        string text => text,
        _ => null,
    };
}
