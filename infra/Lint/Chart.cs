using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Lint;

/// <summary>A Helm chart: a folder with a Chart.yaml.</summary>
internal sealed class Chart(string folder)
{
    private const string File = "Chart.yaml";
    private const int LargestTemplate = 1024 * 1024;

    /// <summary>Files beside Chart.yaml that hold no values.</summary>
    private static readonly string[] OwnFiles = [File, "Chart.lock", "requirements.yaml", "requirements.lock"];

    private readonly Lazy<string?> _platform = new(() => PlatformOf(folder));
    private readonly Lazy<ImmutableArray<(string Name, string Text)>> _templates = new(() => ReadTemplates(folder));

    /// <summary>The folder.</summary>
    public string Folder { get; } = folder;

    /// <summary>The platform in the chart's name, for names of Secrets; null if the name has none.</summary>
    public string? Platform => _platform.Value;

    private string TemplatesFolder => Path.Combine(Folder, "templates");

    /// <summary>Whether a folder holds a chart.</summary>
    public static bool IsIn(string folder) => System.IO.File.Exists(Path.Combine(folder, File));

    /// <summary>Whether a file beside Chart.yaml is one of the chart's own, and holds no values.</summary>
    /// <param name="name">Name of the file.</param>
    public static bool IsOwn(string name) => OwnFiles.Contains(name, StringComparer.Ordinal);

    /// <summary>Whether a file is a template of the chart.</summary>
    public bool HoldsTemplate(string path) => path.StartsWith(TemplatesFolder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The first template that takes a value, and whether a Secret is made there; null if none is found.</summary>
    /// <param name="valuePath">The path of the value, such as <c>postgres.password</c>.</param>
    public (string Name, bool MakesSecret)? TemplateOf(string valuePath)
    {
        var reference = $".Values.{valuePath}";
        foreach (var (name, text) in _templates.Value)
        {
            var at = text.IndexOf(reference, StringComparison.Ordinal);
            if (at >= 0 && (at + reference.Length == text.Length
                || !(char.IsAsciiLetterOrDigit(text[at + reference.Length]) || text[at + reference.Length] == '.')))
            {
                return (name, text.Contains("kind: Secret\n", StringComparison.Ordinal) || text.Contains("kind: Secret\r", StringComparison.Ordinal));
            }
        }

        return null;
    }

    private static string? PlatformOf(string folder)
    {
        var root = YamlReader.ReadFile(Path.Combine(folder, File), "", new Reading(isDecrypted: false)) as MappingNode;
        var name = (root?.Find("name") as ScalarNode)?.Text ?? "";
        const string Suffix = "-platform";
        name = name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name;
        return KubernetesNames.CheckLabel(name) is null && Echo.IsSafe(name) ? name : null;
    }

    private static ImmutableArray<(string Name, string Text)> ReadTemplates(string folder)
    {
        try
        {
            return
            [
                .. Directory.EnumerateFiles(Path.Combine(folder, "templates"), "*.yaml", new EnumerationOptions
                {
                    RecurseSubdirectories = true,
                    AttributesToSkip = FileAttributes.ReparsePoint,
                })
                    .Where(file => new FileInfo(file) is { Length: > 0 and < LargestTemplate })
                    .Order(StringComparer.Ordinal)
                    .Select(file => (Path.GetRelativePath(folder, file).Replace('\\', '/'), System.IO.File.ReadAllText(file))),
            ];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
