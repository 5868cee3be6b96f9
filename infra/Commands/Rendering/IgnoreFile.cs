using System.Text;

namespace SecretsLadder.Infra.Commands.Rendering;

/// <summary>
/// The <c>.gitignore</c> of a rendered folder: an exception for exactly the rendered files. A repository's rules against secrets in plain text match
/// some of their names, and <c>bin/</c> matches a namespace of that name; for every other file in the folder these rules still hold.
/// </summary>
internal static class IgnoreFile
{
    /// <summary>Its name.</summary>
    public const string Name = ".gitignore";

    private const string Header =
        "# Rendered by secrets-ladder. These files hold no secret values, whatever their names; for all others the rules of the repository hold.\n";

    /// <summary>Its lines.</summary>
    /// <param name="paths">The rendered files.</param>
    public static string Of(IEnumerable<string> paths)
    {
        var files = paths.Append(Name).Append(RenderedList.FileName).ToList();
        var text = new StringBuilder(Header);
        foreach (var path in files.SelectMany(Folders).Distinct().Concat(files).Order(StringComparer.Ordinal))
        {
            text.Append("!/").Append(path).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Git looks into no folder that is ignored.</summary>
    private static IEnumerable<string> Folders(string path) => path.Index().Where(pair => pair.Item == '/').Select(pair => path[..(pair.Index + 1)]);
}
