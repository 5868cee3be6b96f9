using SecretsLadder.Shared;
using YamlDotNet.RepresentationModel;

namespace SecretsLadder.Infra.Tests.Workflows;

/// <summary>A file of <c>.github/workflows</c>, as the runner reads it.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Text">Its text.</param>
/// <param name="Root">Its content.</param>
internal sealed record WorkflowFile(string Name, string Text, YamlMappingNode Root)
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, ".github", "workflows");

    /// <summary>Names of all files, for tests that judge each of them.</summary>
    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    /// <summary>All files.</summary>
    public static IEnumerable<WorkflowFile> All =>
        Directory.EnumerateFiles(Folder).Order(StringComparer.Ordinal).Select(file => Read(Path.GetFileName(file)));

    /// <summary>The jobs by name.</summary>
    public IEnumerable<(string Name, YamlMappingNode Job)> Jobs =>
        Mapping(Root, "jobs").Children.Select(pair => (pair.Key.ToString(), (YamlMappingNode)pair.Value));

    /// <summary>The steps of all jobs.</summary>
    public IEnumerable<YamlMappingNode> Steps => Jobs.Where(pair => pair.Job.Children.ContainsKey("steps"))
        .SelectMany(pair => ((YamlSequenceNode)pair.Job["steps"]).Children.Cast<YamlMappingNode>());

    /// <summary>Names of the events that start it.</summary>
    public IEnumerable<string> Events => Mapping(Root, "on").Children.Keys.Select(key => key.ToString());

    /// <summary>Reads a file.</summary>
    /// <param name="name">Name of the file.</param>
    public static WorkflowFile Read(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, name));
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return new(name, text, (YamlMappingNode)stream.Documents[0].RootNode);
    }

    /// <summary>A text of a mapping, or null where it is not given.</summary>
    /// <param name="node">The mapping.</param>
    /// <param name="key">The key.</param>
    public static string? Find(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? value.ToString() : null;

    /// <summary>A mapping in a mapping; empty where it is not given.</summary>
    /// <param name="node">The mapping.</param>
    /// <param name="key">The key.</param>
    public static YamlMappingNode Mapping(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value) && value is YamlMappingNode mapping ? mapping : [];
}
