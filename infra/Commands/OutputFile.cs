using System.Text;

namespace SecretsLadder.Infra.Commands;

/// <summary>Writes a report to where the user wants it.</summary>
internal static class OutputFile
{
    /// <summary>
    /// Writes UTF-8 bytes to a file, or to standard output where none is named; as they come, so that a large report is never held whole.
    /// </summary>
    /// <param name="path">The file, or null.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="write">Writes the bytes.</param>
    /// <exception cref="CommandException">The file cannot be written.</exception>
    public static void Write(string? path, TextWriter output, Action<Stream> write)
    {
        if (path is not null)
        {
            Write(path, write);
        }
        else if (ReferenceEquals(output, Console.Out))
        {
            using var standardOutput = Console.OpenStandardOutput();
            write(standardOutput);
        }
        else
        {
            using var content = new MemoryStream();
            write(content);
            output.Write(Encoding.UTF8.GetString(content.GetBuffer(), 0, (int)content.Length));
        }
    }

    /// <summary>Writes a text to a file, as UTF-8.</summary>
    /// <exception cref="CommandException">The file cannot be written.</exception>
    public static void Write(string path, string text) => Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    private static void Write(string path, Action<Stream> write)
    {
        try
        {
            // A path below /dev stands for an output of this process.
            if (!path.StartsWith("/dev/", StringComparison.Ordinal) && new FileInfo(path).LinkTarget is not null)
            {
                throw new IOException("it is a link, and nothing is written through one; name what it leads to");
            }

            using var stream = File.Create(path);
            write(stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandException($"'{path}' cannot be written: {exception.Message}");
        }
    }
}
