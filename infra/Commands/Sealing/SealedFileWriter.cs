using System.Text;
using SecretsLadder.Infra.Changes;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Settings.Files;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Commands.Sealing;

/// <summary>Writes files of SealedSecrets, and tells what to commit.</summary>
internal static class SealedFileWriter
{
    /// <summary>Writes a file, whole.</summary>
    /// <param name="stacks">The folder of stacks that it is in.</param>
    /// <param name="file">The file.</param>
    /// <param name="text">Its text, or null where it could not be edited.</param>
    /// <exception cref="CommandException">There is no text, or it would be too large to be read.</exception>
    public static void Write(StacksFolder stacks, string file, string? text)
    {
        var displayName = stacks.DisplayName(file);
        Refuse(
            text is null
                ? $"{displayName} is written in a way that cannot be edited line by line; "
                    + "write its mappings one key a line, or remove it and seal all keys again"
                : null);
        var bytes = Encoding.UTF8.GetBytes(text!);
        Refuse(bytes.Length > YamlReader.LargestFile
            ? $"{displayName} would have {bytes.Length} bytes; at most {YamlReader.LargestFile} are read; seal a smaller value"
            : null);
        AtomicFiles.Write(stacks.Path, file, bytes);
    }

    /// <summary>Prints the commands that commit files.</summary>
    /// <param name="context">What commands share.</param>
    /// <param name="files">The files.</param>
    /// <param name="message">The message to commit them with.</param>
    public static async Task TellWhatToCommitAsync(CommandContext context, IEnumerable<string> files, string message)
    {
        await context.Output.WriteLineAsync($"git add {string.Join(' ', files.Select(file => ShellWord.Of(PathFromHere(file))))}");
        await context.Output.WriteLineAsync($"git commit -m \"{message}\"");
    }

    /// <summary>Ends the command where something is wrong.</summary>
    /// <param name="problem">What is wrong, or null.</param>
    /// <exception cref="CommandException">Something is.</exception>
    public static void Refuse(string? problem)
    {
        if (problem is not null)
        {
            throw new CommandException(problem);
        }
    }

    private static string PathFromHere(string file) =>
        Path.GetRelativePath(Directory.GetCurrentDirectory(), file) is var path && path.StartsWith("..", StringComparison.Ordinal)
            ? file
            : path.Replace('\\', '/');
}
