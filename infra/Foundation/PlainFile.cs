namespace SecretsLadder.Infra.Foundation;

/// <summary>
/// Keeps the program within the files of a folder. A link, which Git stores too, leads reads and writes elsewhere: a pull request shows its path,
/// not the content. A pipe or a device has no end. The path to the folder itself may contain links.
/// </summary>
internal static class PlainFile
{
    /// <summary>The first link on the way from a folder to a file in it, or null.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="path">The file, or a folder.</param>
    public static string? LinkBelow(string folder, string path)
    {
        string? found = null;
        for (var current = path; current.Length > folder.Length; current = Path.GetDirectoryName(current)!)
        {
            found = new FileInfo(current).LinkTarget is null ? found : current;
        }

        return found;
    }

    /// <summary>Refuses to write or remove anything outside a folder.</summary>
    /// <exception cref="IOException">A link is on the way to the file, or its path leads out of the folder.</exception>
    public static void Refuse(string folder, string path)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var full = Path.GetFullPath(path);
        if (!full.StartsWith(Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new IOException($"'{path}' leads out of '{folder}', and nothing is written there");
        }

        if (LinkBelow(root, full) is { } link)
        {
            throw new IOException($"'{link}' is a link, and nothing is written through one; replace it by what it leads to");
        }
    }

    /// <summary>The bytes of a file. A file without length is empty, or a pipe or device, which is not opened: it might never end.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static byte[] ReadAllBytes(string path) => new FileInfo(path).Length == 0 ? [] : File.ReadAllBytes(path);
}
