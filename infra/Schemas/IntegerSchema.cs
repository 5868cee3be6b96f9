using System.Globalization;
using System.Text.Json.Nodes;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Schemas;

/// <summary>A whole number within bounds.</summary>
/// <param name="least">The least value allowed.</param>
/// <param name="most">The greatest value allowed.</param>
internal sealed class IntegerSchema(int least, int most) : Schema<int>
{
    /// <inheritdoc />
    public override bool TryRead(SettingNode node, Reading reading, out int value)
    {
        value = 0;
        if (node is ScalarNode { Kind: ScalarKind.Number, Text: var text }
            && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)
            && value >= least && value <= most)
        {
            return true;
        }

        reading.Report(node, $"must be a whole number from {least} to {most}, found {Found.AsText(node)}");
        return false;
    }

    /// <inheritdoc />
    public override JsonObject Describe() => new() { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most };
}
