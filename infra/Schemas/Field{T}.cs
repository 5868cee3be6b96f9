using System.Text.Json.Nodes;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Schemas;

/// <summary>One key of an <see cref="ObjectSchema{T}"/>, with its type.</summary>
/// <typeparam name="T">What the value is read into.</typeparam>
/// <param name="name">The key.</param>
/// <param name="schema">What the value may be.</param>
/// <param name="description">What it is, in a sentence for the JSON Schema.</param>
/// <param name="isRequired">Whether it must be there.</param>
/// <param name="whenAbsent">The value where the key is absent.</param>
internal sealed class Field<T>(string name, Schema<T> schema, string description, bool isRequired, T whenAbsent)
    : Field(name, description, isRequired)
{
    /// <inheritdoc />
    public override object? Default => whenAbsent;

    /// <inheritdoc />
    public override bool TryRead(SettingNode node, Reading reading, out object? value)
    {
        var isRead = schema.TryRead(node, reading, out var read);
        value = read;
        return isRead;
    }

    /// <inheritdoc />
    protected override JsonObject DescribeValue()
    {
        var description = schema.Describe();
        if (!IsRequired && whenAbsent is not null && schema.Write(whenAbsent) is { } fallback)
        {
            description["default"] = fallback;
        }

        return description;
    }
}
