namespace SecretsLadder.Infra.Commands;

/// <summary>A folder that belongs to <c>render</c>: it holds exactly what the last run rendered.</summary>
internal static class RenderedFolder
{
    /// <summary>Lists the files of the last run, so that nothing else is ever removed.</summary>
    private const string ListFile = ".rendered";

    /// <summary>Makes the folder hold exactly these files.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="files">Texts by relative path.</param>
    /// <exception cref="CommandException">The folder holds something else, or cannot be written.</exception>
    public static void Write(string folder, IReadOnlyDictionary<string, string> files)
    {
        try
        {
            var root = Path.TrimEndingDirectorySeparator(Directory.CreateDirectory(folder).FullName);
            var list = Path.Combine(root, ListFile);
            if (!File.Exists(list) && Directory.EnumerateFileSystemEntries(root).Any())
            {
                throw new CommandException($"'{folder}' holds files that no render wrote; name an empty or new folder with --out DIR");
            }

            var former = File.Exists(list) ? File.ReadAllLines(list) : [];
            var stale = former.Except(files.Keys).Select(path => Path.GetFullPath(path, root)).Where(path => path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)).ToList();
            RefuseLinks(root, stale.Concat(files.Keys.Select(path => Path.Combine(root, path))).Append(list));
            File.WriteAllLines(list, former.Union(files.Keys).Order(StringComparer.Ordinal));
            stale.Where(File.Exists).ToList().ForEach(File.Delete);

            foreach (var (path, text) in files)
            {
                var file = Path.Combine(root, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, text);
            }

            File.WriteAllLines(list, files.Keys);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandException($"'{folder}' cannot be written: {exception.Message}");
        }
    }

    /// <summary>A link, which Git carries too, would lead a write or a removal out of the folder.</summary>
    private static void RefuseLinks(string root, IEnumerable<string> paths)
    {
        var checkedPaths = new HashSet<string>(StringComparer.Ordinal) { root };
        foreach (var path in paths)
        {
            for (var current = path; checkedPaths.Add(current); current = Path.GetDirectoryName(current)!)
            {
                if (new FileInfo(current).LinkTarget is not null)
                {
                    throw new CommandException($"'{current}' is a link, and render writes inside its folder only; remove the link");
                }
            }
        }
    }
}
