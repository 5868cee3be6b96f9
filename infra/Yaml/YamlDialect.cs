namespace SecretsLadder.Infra.Yaml;

/// <summary>How much of YAML is read, and how much of it at once.</summary>
/// <param name="What">What a file of it holds, in a word.</param>
/// <param name="LargestFile">The largest file that is read, in bytes.</param>
/// <param name="DeepestNesting">The deepest nesting that is read.</param>
/// <param name="MostNodes">The most that is read of one document.</param>
/// <param name="IsStrict">Whether only what JSON can say is accepted: no anchors, no tags, one document.</param>
internal sealed record YamlDialect(string What, int LargestFile, int DeepestNesting, int MostNodes, bool IsStrict)
{
    /// <summary>Settings: what they say must be plain to every reader.</summary>
    public static readonly YamlDialect Settings = new("setting", YamlReader.LargestFile, YamlReader.DeepestNesting, int.MaxValue, IsStrict: true);

    /// <summary>
    /// Manifests and Helm values as others write them: scalars behind an alias are read, what a tag or a merge key means is left open.
    /// </summary>
    public static readonly YamlDialect Manifests = new("manifest", 50 * 1024 * 1024, 200, 1_000_000, IsStrict: false);
}
