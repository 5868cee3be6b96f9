using System.CommandLine;
using SecretsLadder.Infra.Settings;

namespace SecretsLadder.Infra.Commands;

/// <summary>The options that every command takes.</summary>
internal sealed class GlobalOptions
{
    /// <summary>The folder of stacks.</summary>
    public Option<string?> Stacks { get; } = new("--stacks")
    {
        Description = "Folder of stacks; default: this repository's.",
        HelpName = "DIR",
        Recursive = true,
    };

    /// <summary>Whether colour is unwanted.</summary>
    public Option<bool> NoColor { get; } = new("--no-color") { Description = "No colour, also on a terminal.", Recursive = true };

    /// <summary>The folder that a command line means.</summary>
    /// <param name="parsed">The command line.</param>
    /// <exception cref="CommandException">The folder is not there.</exception>
    public StacksFolder FolderOf(ParseResult parsed)
    {
        var given = parsed.GetValue(Stacks);
        var path = given ?? Default() ?? throw new CommandException("no folder of stacks was found above this program; name one with --stacks DIR");
        return Directory.Exists(path) ? new StacksFolder(path) : throw new CommandException($"the folder of stacks '{path}' is not there; name another with --stacks DIR");
    }

    /// <summary>The repository that this program was built in: found from the program, never from the current directory.</summary>
    private static string? Default()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Pulumi.yaml")))
            {
                return Path.Combine(folder.FullName, "stacks");
            }
        }

        return null;
    }
}
