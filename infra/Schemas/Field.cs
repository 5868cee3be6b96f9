using System.Text.Json.Nodes;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Schemas;

/// <summary>One key of an <see cref="ObjectSchema{T}"/>.</summary>
/// <param name="name">The key.</param>
/// <param name="description">What it is, in a sentence for the JSON Schema.</param>
/// <param name="isRequired">Whether it must be there.</param>
internal abstract class Field(string name, string description, bool isRequired)
{
    /// <summary>The key.</summary>
    public string Name { get; } = name;

    /// <summary>Whether it must be there.</summary>
    public bool IsRequired { get; } = isRequired;

    /// <summary>Whether it is known but refused, so that it is never proposed.</summary>
    public bool IsRefused { get; init; }

    /// <summary>The value where the key is absent.</summary>
    public abstract object? Default { get; }

    /// <summary>Reads the value.</summary>
    /// <param name="node">The value as written.</param>
    /// <param name="reading">Collects the mistakes.</param>
    /// <param name="value">What was read.</param>
    public abstract bool TryRead(SettingNode node, Reading reading, out object? value);

    /// <summary>The JSON Schema of the value.</summary>
    public JsonObject Describe()
    {
        var schema = DescribeValue();
        schema["description"] = description;
        return schema;
    }

    /// <summary>A key that must be there.</summary>
    public static Field<T> Required<T>(string name, Schema<T> schema, string description) =>
        new(name, schema, description, isRequired: true, default!);

    /// <summary>A key that may be left out.</summary>
    public static Field<T> Optional<T>(string name, Schema<T> schema, string description, T whenAbsent) =>
        new(name, schema, description, isRequired: false, whenAbsent);

    /// <summary>A key that is known and refused.</summary>
    public static Field<string> Refused(string name, string reason) =>
        new(name, new RefusedSchema(reason), reason, isRequired: false, "") { IsRefused = true };

    /// <summary>The JSON Schema of the value, without the description.</summary>
    protected abstract JsonObject DescribeValue();
}
