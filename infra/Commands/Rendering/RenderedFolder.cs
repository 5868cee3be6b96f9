using System.Text;
using SecretsLadder.Infra.Changes;
using SecretsLadder.Infra.Foundation;

namespace SecretsLadder.Infra.Commands.Rendering;

/// <summary>A folder that belongs to <c>render</c>: it holds exactly what the last run rendered.</summary>
internal static class RenderedFolder
{
    /// <summary>Writes these files and the .gitignore that lets Git take them, and removes others that a render wrote.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="files">Texts by relative path.</param>
    /// <returns>Files that are no longer rendered but stay, because somebody changed them: each in a sentence that says what to do.</returns>
    /// <exception cref="CommandException">The folder holds something else, or cannot be written.</exception>
    public static IReadOnlyList<string> Write(string folder, IReadOnlyDictionary<string, string> files)
    {
        var all = files.Append(new(IgnoreFile.Name, IgnoreFile.Of(files.Keys)));
        try
        {
            return WriteFiles(folder, all.ToDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value), StringComparer.Ordinal));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandException($"'{folder}' cannot be written: {exception.Message}");
        }
    }

    private static List<string> WriteFiles(string folder, Dictionary<string, byte[]> files)
    {
        var root = Path.TrimEndingDirectorySeparator(Directory.CreateDirectory(folder).FullName);
        if (new DirectoryInfo(root).LinkTarget is not null)
        {
            throw new IOException("it is a link; name the folder that it leads to");
        }

        var listFile = Path.Combine(root, RenderedList.FileName);
        if (!File.Exists(listFile) && Directory.EnumerateFileSystemEntries(root).Any())
        {
            throw new CommandException($"'{folder}' holds files that no render wrote; name an empty or new folder with --out DIR");
        }

        PlainFile.Refuse(root, listFile);
        var former = RenderedList.Read(root, listFile);
        foreach (var path in former.Files.Keys.Concat(files.Keys))
        {
            PlainFile.Refuse(root, Path.Combine(root, path));
        }

        RefuseForeign(root, former, files.Keys);
        var now = RenderedList.Of(files);
        var stale = former.Files.Keys.Except(files.Keys).ToLookup(path => former.IsAsWritten(root, path));
        var kept = stale[false].Where(path => File.Exists(Path.Combine(root, path))).ToList();

        // A run that is cut off leaves a list of all that there may be.
        now.With(former, former.Files.Keys.Except(files.Keys)).WriteTo(root, listFile);
        stale[true].ToList().ForEach(path => File.Delete(Path.Combine(root, path)));
        foreach (var (path, content) in files)
        {
            AtomicFiles.Write(root, Path.Combine(root, path), content);
        }

        now.With(former, kept).WriteTo(root, listFile);
        return [.. kept.Select(path =>
            $"'{path}' is no longer rendered, and stays in {folder}: "
                + $"{(former.Files[path] is null ? "an older release wrote it, and kept no hash of it" : "somebody changed it since")}; "
                + "look at it, then remove it")];
    }

    /// <summary>A file that somebody put where one is rendered now would be lost.</summary>
    private static void RefuseForeign(string root, RenderedList former, IEnumerable<string> rendered)
    {
        if (rendered.FirstOrDefault(path => !former.Files.ContainsKey(path) && Path.Exists(Path.Combine(root, path))) is { } foreign)
        {
            throw new IOException($"'{foreign}' is in the way, and no render wrote it; move it");
        }
    }
}
