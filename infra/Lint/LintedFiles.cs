using SecretsLadder.Infra.Guardrails;

namespace SecretsLadder.Infra.Lint;

/// <summary>
/// Finds the files to lint: those that are named, and in folders those that end in .yaml, .yml or .json. Links in folders are not followed.
/// </summary>
internal sealed class LintedFiles
{
    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];
    private static readonly string[] PassedOver = [".git", "node_modules"];

    private readonly Dictionary<string, Chart?> _charts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<LintedFile> _files = [];
    private readonly List<LintFinding> _findings = [];

    private LintedFiles()
    {
    }

    /// <summary>The files, each once, in ordinal order.</summary>
    public IReadOnlyList<LintedFile> Files => _files;

    /// <summary>What could not be searched.</summary>
    public IReadOnlyList<LintFinding> Findings => _findings;

    /// <summary>Finds the files.</summary>
    /// <param name="paths">Files and folders that are there.</param>
    public static LintedFiles Of(IEnumerable<string> paths)
    {
        var found = new LintedFiles();
        foreach (var path in paths)
        {
            var (full, name) = (Path.GetFullPath(path), NameOf(path));
            if (Directory.Exists(full))
            {
                found.AddFolder(Path.TrimEndingDirectorySeparator(full), name is "." ? "" : $"{name.TrimEnd('/')}/");
            }
            else
            {
                found.AddFile(full, name);
            }
        }

        return found;
    }

    private static string NameOf(string path)
    {
        var name = OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path;
        return name.StartsWith("./", StringComparison.Ordinal) && name.Length > 2 ? name[2..] : name;
    }

    private void AddFolder(string folder, string prefix)
    {
        foreach (var entry in Entries(folder, prefix).OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            if (entry.LinkTarget is not null || PassedOver.Contains(entry.Name, StringComparer.Ordinal))
            {
                continue;
            }

            if (entry is DirectoryInfo)
            {
                AddFolder(entry.FullName, $"{prefix}{entry.Name}/");
            }
            else if (Extensions.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase))
            {
                AddFile(entry.FullName, prefix + entry.Name);
            }
        }
    }

    private List<FileSystemInfo> Entries(string folder, string prefix)
    {
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateFileSystemInfos()];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _findings.Add(new(
                new(prefix.Length == 0 ? "." : prefix), Severity.Error, Linter.UnreadableId, "the folder cannot be read; see that you may read it"));
            return [];
        }
    }

    private void AddFile(string path, string name)
    {
        if (_known.Add(path))
        {
            _files.Add(new(path, name, ChartOf(Path.GetDirectoryName(path)!)));
        }
    }

    /// <summary>The nearest chart at or above a folder; of a chart in a chart it is the inner one.</summary>
    private Chart? ChartOf(string folder)
    {
        if (!_charts.TryGetValue(folder, out var chart))
        {
            chart = Chart.IsIn(folder) ? new(folder) : Path.GetDirectoryName(folder) is { } parent ? ChartOf(parent) : null;
            _charts[folder] = chart;
        }

        return chart;
    }
}
