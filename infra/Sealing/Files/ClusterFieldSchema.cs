using System.Text.Json.Nodes;
using SecretsLadder.Infra.Schemas;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Sealing.Files;

/// <summary>
/// A key that only a cluster fills in. Tools write it empty, which says nothing; a value means that the file was copied out of a cluster.
/// </summary>
internal sealed class ClusterFieldSchema : Schema<bool>
{
    /// <summary>The schema.</summary>
    public static readonly ClusterFieldSchema Instance = new();

    /// <inheritdoc />
    public override bool TryRead(SettingNode node, Reading reading, out bool value)
    {
        value = node is ScalarNode { Kind: ScalarKind.Null } or MappingNode { Entries: [] };
        if (!value)
        {
            reading.Report(node, "only a cluster fills this in; remove the key");
        }

        return value;
    }

    /// <inheritdoc />
    public override JsonObject Describe() => new() { ["type"] = new JsonArray("null", "object"), ["maxProperties"] = 0 };
}
