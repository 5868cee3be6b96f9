using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using SecretsLadder.Infra.Schemas;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Settings.Stack;

/// <summary>One secret setting. In a file it is ciphertext (<c>secure:</c>), which stays unread.</summary>
/// <param name="what">What the value is, with its article.</param>
/// <param name="isLegal">Whether a value can be used.</param>
internal sealed class SecretTextSchema(string what, Func<string, bool> isLegal) : Schema<SecretText>
{
    /// <inheritdoc />
    public override bool TryRead(SettingNode node, Reading reading, [MaybeNullWhen(false)] out SecretText value)
    {
        value = null;
        if (!SecretValuesSchema.TryReadValue(node, reading, out var text))
        {
            return false;
        }

        value = new SecretText(text);
        if (value.Breaks(isLegal))
        {
            reading.Report(node, $"must be {what}; found {Found.Unseen(node)}");
            return false;
        }

        return true;
    }

    /// <inheritdoc />
    public override JsonObject Describe() => SecretValuesSchema.DescribeValue();
}
