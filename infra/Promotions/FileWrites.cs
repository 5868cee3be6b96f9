namespace SecretsLadder.Infra.Promotions;

/// <summary>Writes several files, all or none.</summary>
internal static class FileWrites
{
    /// <summary>Ends the name of a file that is not in its place yet: nothing reads it.</summary>
    private const string Waiting = ".promoting";

    /// <summary>Writes the files: first beside their places, then all into them; what is in place already is taken back where one cannot be.</summary>
    /// <param name="folder">The folder that all of them are in.</param>
    /// <param name="files">The files.</param>
    /// <exception cref="IOException">A file cannot be written, or is a link; all files are as they were.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written; all files are as they were.</exception>
    public static void Commit(string folder, IReadOnlyList<PromotedFile> files)
    {
        var places = files.Select(file => (Path: Path.Combine(folder, file.Path), file.Content)).ToList();
        places.ForEach(place => PlainFile.Refuse(folder, place.Path));
        var former = places.Select(place => File.Exists(place.Path) ? File.ReadAllBytes(place.Path) : null).ToList();
        var done = 0;
        try
        {
            places.ForEach(place => Prepare(place.Path, place.Content));
            for (; done < places.Count; done++)
            {
                File.Move(places[done].Path + Waiting, places[done].Path, overwrite: true);
            }
        }
        catch
        {
            places.ForEach(place => File.Delete(place.Path + Waiting));
            for (var index = 0; index < done; index++)
            {
                Restore(places[index].Path, former[index]);
            }

            throw;
        }
    }

    private static void Prepare(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path + Waiting, content);
        if (!OperatingSystem.IsWindows() && File.Exists(path))
        {
            File.SetUnixFileMode(path + Waiting, File.GetUnixFileMode(path));
        }
    }

    private static void Restore(string path, byte[]? former)
    {
        if (former is null)
        {
            File.Delete(path);
        }
        else
        {
            File.WriteAllBytes(path, former);
        }
    }
}
