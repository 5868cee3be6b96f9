namespace SecretsLadder.Infra.Commands;

/// <summary>Writes a file whole or not at all: a reader, or a run that is cut off, never sees half of it.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a file, and its folder where it is not there.</summary>
    /// <param name="root">The folder that it must be in, by no link.</param>
    /// <param name="path">The file.</param>
    /// <param name="content">The content; never a secret, as it stands beside the file for a moment.</param>
    /// <exception cref="CommandException">The file cannot be written.</exception>
    public static void Write(string root, string path, ReadOnlySpan<byte> content)
    {
        var beside = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            PlainFile.Refuse(root, path);
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
