using System.Text.Json.Nodes;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Schemas;

/// <summary><c>true</c> or <c>false</c>, written so.</summary>
internal sealed class BooleanSchema : Schema<bool>
{
    /// <summary>The one instance.</summary>
    public static readonly BooleanSchema Instance = new();

    /// <inheritdoc />
    public override bool TryRead(SettingNode node, Reading reading, out bool value)
    {
        value = node is ScalarNode { Kind: ScalarKind.Boolean, Text: "true" };
        if (node is ScalarNode { Kind: ScalarKind.Boolean })
        {
            return true;
        }

        reading.Report(node, $"must be true or false, found {Found.AsText(node)}");
        return false;
    }

    /// <inheritdoc />
    public override JsonObject Describe() => new() { ["type"] = "boolean" };
}
