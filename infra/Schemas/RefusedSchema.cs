using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Schemas;

/// <summary>A setting that people look for and that is refused, with the reason.</summary>
/// <param name="reason">Why, and what to use instead.</param>
internal sealed class RefusedSchema(string reason) : Schema<string>
{
    /// <inheritdoc />
    public override bool TryRead(SettingNode node, Reading reading, [MaybeNullWhen(false)] out string value)
    {
        value = null;
        reading.Report(node, reason);
        return false;
    }

    /// <inheritdoc />
    public override JsonObject Describe() => new() { ["not"] = new JsonObject() };
}
