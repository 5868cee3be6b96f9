using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Lint;

/// <summary>One document of a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Root">The root of the document.</param>
internal sealed record LintDocument(LintedFile File, SettingNode Root)
{
    private HashSet<SettingNode>? _secrets;

    /// <summary>The Kubernetes objects in it, also those in a list or in the values of a chart, in order.</summary>
    public IReadOnlyList<KubernetesObject> Objects { get; } = [.. KubernetesObject.In(Root)];

    /// <summary>The Secrets among them.</summary>
    public HashSet<SettingNode> Secrets => _secrets ??= [.. Objects.Where(item => item.IsSecret).Select(item => item.Node)];

    /// <summary>Whether the document itself is a Kubernetes object.</summary>
    public bool IsManifest => Objects.Count > 0 && ReferenceEquals(Objects[0].Node, Root);

    /// <summary>The Helm values in it: the document itself in a values file, otherwise the values that a GitOps engine passes to a chart.</summary>
    public IEnumerable<MappingNode> Values => IsManifest ? Objects.SelectMany(ValuesOf)
        : File.HoldsValues && Root is MappingNode values ? [values]
        : [];

    private static IEnumerable<MappingNode> ValuesOf(KubernetesObject item) => (item.Group, item.Kind) switch
    {
        ("helm.toolkit.fluxcd.io", "HelmRelease") => [.. NodePath.Find(item.Node, "spec.values").OfType<MappingNode>()],
        ("argoproj.io", "Application") =>
        [
            .. NodePath.Find(item.Node, "spec.source.helm.valuesObject").OfType<MappingNode>(),
            .. NodePath.Find(item.Node, "spec.sources[].helm.valuesObject").OfType<MappingNode>(),
        ],
        _ => [],
    };
}
