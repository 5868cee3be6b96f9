using System.CommandLine;
using SecretsLadder.Infra.Settings.Files;

namespace SecretsLadder.Infra.Commands;

/// <summary>The options that every command takes.</summary>
internal sealed class GlobalOptions
{
    /// <summary>The folder of stacks.</summary>
    public Option<string?> Stacks { get; } = new("--stacks")
    {
        Description = "Folder that holds the stacks. Default: stacks/ of the repository that contains this program, or else of the current one.",
        HelpName = "DIR",
        Recursive = true,
    };

    /// <summary>Whether colour is unwanted.</summary>
    public Option<bool> NoColor { get; } = new("--no-color") { Description = "Print no colour, even on a terminal.", Recursive = true };

    /// <summary>The folder that a command line means.</summary>
    /// <exception cref="CommandException">The folder is not there.</exception>
    public StacksFolder FolderOf(ParseResult parsed)
    {
        var given = parsed.GetValue(Stacks);
        var path = given ?? Above(AppContext.BaseDirectory) ?? Above(Environment.CurrentDirectory)
            ?? throw new CommandException(
                "no repository (a folder with Pulumi.yaml) was found above this program, nor above the current directory; "
                + "name a folder of stacks with --stacks DIR");
        return Directory.Exists(path)
            ? new StacksFolder(path)
            : throw new CommandException($"the folder of stacks '{path}' is not there; name another with --stacks DIR");
    }

    /// <summary>
    /// The stacks of the repository that a folder is in. The program's own comes first: only one that was published elsewhere follows its user.
    /// </summary>
    private static string? Above(string path)
    {
        for (var folder = new DirectoryInfo(path); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Pulumi.yaml")))
            {
                return Path.Combine(folder.FullName, "stacks");
            }
        }

        return null;
    }
}
