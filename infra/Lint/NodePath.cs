using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Lint;

/// <summary>Finds nodes by a path such as <c>spec.dataFrom[].key</c>, where <c>[]</c> stands for every item of a list.</summary>
internal static class NodePath
{
    private const string Items = "[]";

    /// <summary>The nodes that a path leads to.</summary>
    /// <param name="root">Where the path begins.</param>
    /// <param name="path">The path.</param>
    public static IEnumerable<SettingNode> Find(SettingNode root, string path)
    {
        IEnumerable<SettingNode> nodes = [root];
        foreach (var step in path.Split('.'))
        {
            var isList = step.EndsWith(Items, StringComparison.Ordinal);
            var key = isList ? step[..^Items.Length] : step;
            nodes = nodes.OfType<MappingNode>().Select(mapping => mapping.Find(key)).OfType<SettingNode>();
            if (isList)
            {
                nodes = nodes.OfType<SequenceNode>().SelectMany(sequence => sequence.Items);
            }
        }

        return nodes;
    }
}
