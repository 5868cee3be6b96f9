namespace SecretsLadder.Infra.Commands;

/// <summary>Writes a file whole or not at all: a reader, or a run that is cut off, never sees half of it.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a file, and its folder where it is not there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">The content; never a secret, as it stands beside the file for a moment.</param>
    /// <exception cref="CommandException">The file cannot be written.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var beside = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            if (new FileInfo(path).LinkTarget is not null)
            {
                throw new CommandException($"'{path}' is a link, which would be replaced by a file; remove the link");
            }

            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(beside, content);
            if (File.Exists(path) && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(beside, File.GetUnixFileMode(path));
            }

            File.Move(beside, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"'{path}' cannot be written: {exception.Message}");
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
