using SecretsLadder.Infra.Foundation;

namespace SecretsLadder.Infra.Changes;

/// <summary>Writes files whole, all or none: a reader, or a run that is cut off, never sees half of one.</summary>
internal static class AtomicFiles
{
    /// <summary>Writes a file, and its folder if it does not exist.</summary>
    /// <param name="root">The folder that the file must be in, by no link.</param>
    /// <param name="path">The file.</param>
    /// <param name="content">The content; never a secret, as it lies beside the file for a moment.</param>
    /// <exception cref="IOException">The file cannot be written, or is a link; it is as it was.</exception>
    public static void Write(string root, string path, ReadOnlySpan<byte> content) => Write(root, [new(path, content.ToArray())]);

    /// <summary>Writes files: first beside their places, then all into them. If one cannot be written, those already in place are restored.</summary>
    /// <param name="root">The folder that all of them must be in, by no link.</param>
    /// <param name="files">The contents by file.</param>
    /// <exception cref="IOException">A file cannot be written, or is a link; all files are as they were.</exception>
    public static void Write(string root, IReadOnlyCollection<KeyValuePair<string, byte[]>> files)
    {
        foreach (var (path, _) in files)
        {
            PlainFile.Refuse(root, path);
        }

        var places = files.Select(file => new Place(file.Key, $"{file.Key}.{Path.GetRandomFileName()}", file.Value)).ToList();
        try
        {
            places.ForEach(place => Try(place, Prepare));
            places.ForEach(place => Try(place, Replace));
        }
        catch
        {
            places.ForEach(Restore);
            throw;
        }
        finally
        {
            places.Where(place => File.Exists(place.Beside)).ToList().ForEach(place => File.Delete(place.Beside));
        }
    }

    private static void Try(Place place, Action<Place> step)
    {
        try
        {
            step(place);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"'{place.Path}' cannot be written: {exception.Message}", exception);
        }
    }

    private static void Prepare(Place place)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(place.Path)!);
        File.WriteAllBytes(place.Beside, place.Content);
        if (File.Exists(place.Path) && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(place.Beside, File.GetUnixFileMode(place.Path));
        }
    }

    private static void Replace(Place place)
    {
        place.Former = File.Exists(place.Path) ? File.ReadAllBytes(place.Path) : null;
        File.Move(place.Beside, place.Path, overwrite: true);
        place.IsReplaced = true;
    }

    private static void Restore(Place place)
    {
        if (place.IsReplaced && place.Former is null)
        {
            File.Delete(place.Path);
        }
        else if (place.IsReplaced)
        {
            File.WriteAllBytes(place.Path, place.Former!);
        }
    }

    /// <summary>A file to write, the temporary file beside it that holds the new content, and the former content.</summary>
    private sealed record Place(string Path, string Beside, byte[] Content)
    {
        public byte[]? Former { get; set; }

        public bool IsReplaced { get; set; }
    }
}
