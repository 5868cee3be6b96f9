using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Lint;

/// <summary>A Kubernetes object, or a reference to one: a mapping with <c>apiVersion</c> and <c>kind</c>.</summary>
/// <param name="Node">The mapping.</param>
/// <param name="ApiVersion">Its API version.</param>
/// <param name="Kind">Its kind.</param>
internal sealed record KubernetesObject(MappingNode Node, ScalarNode ApiVersion, string Kind)
{
    /// <summary>The API group; empty for the core group.</summary>
    public string Group => ApiVersion.Text.LastIndexOf('/') is > 0 and var end ? ApiVersion.Text[..end] : "";

    /// <summary>The version in the group.</summary>
    public string Version => ApiVersion.Text[(ApiVersion.Text.LastIndexOf('/') + 1)..];

    /// <summary>Whether it is a Secret.</summary>
    public bool IsSecret => ApiVersion.Text == "v1" && Kind == "Secret";

    /// <summary>All objects in a document, in the order in which they are written.</summary>
    /// <param name="root">The document.</param>
    public static IEnumerable<KubernetesObject> In(SettingNode root)
    {
        var found = new List<KubernetesObject>();
        Collect(root, found);
        return found;
    }

    private static void Collect(SettingNode node, List<KubernetesObject> found)
    {
        switch (node)
        {
            case MappingNode mapping:
                if (mapping.Find("apiVersion") is ScalarNode version && mapping.Find("kind") is ScalarNode kind)
                {
                    found.Add(new(mapping, version, kind.Text));
                }

                foreach (var entry in mapping.Entries)
                {
                    Collect(entry.Value, found);
                }

                break;
            case SequenceNode sequence:
                sequence.Items.ForEach(item => Collect(item, found));
                break;
        }
    }
}
