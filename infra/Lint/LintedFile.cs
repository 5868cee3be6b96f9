namespace SecretsLadder.Infra.Lint;

/// <summary>A file that is linted.</summary>
/// <param name="Path">The file.</param>
/// <param name="Name">The file as findings name it.</param>
/// <param name="Chart">The Helm chart that it belongs to, or null.</param>
internal sealed record LintedFile(string Path, string Name, Chart? Chart = null)
{
    private const string Values = "values";

    /// <summary>Whether it is JSON, which is linted only if it holds manifests.</summary>
    public bool IsJson => Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is a template of its chart.</summary>
    public bool IsTemplate => Chart?.HoldsTemplate(Path) ?? false;

    /// <summary>Whether documents that are not manifests are Helm values: by the file's name, its folder, or its place beside Chart.yaml.</summary>
    public bool HoldsValues
    {
        get
        {
            var folder = System.IO.Path.GetDirectoryName(Path)!;
            var name = System.IO.Path.GetFileName(Path);
            return name.Split('.', '-', '_').Contains(Values, StringComparer.OrdinalIgnoreCase)
                || System.IO.Path.GetFileName(folder).Equals(Values, StringComparison.OrdinalIgnoreCase)
                || (folder == Chart?.Folder && !Chart.IsOwn(name));
        }
    }
}
