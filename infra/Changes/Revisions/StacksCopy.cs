using System.Runtime.InteropServices;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Settings.Files;

namespace SecretsLadder.Infra.Changes.Revisions;

/// <summary>
/// Stacks outside a work tree: those of a revision, or those that a promotion would make. They are in a temporary folder that only this
/// user can read, because they may hold ciphertext. The folder is removed with the object, also if the program is interrupted.
/// </summary>
internal sealed class StacksCopy : IDisposable
{
    private static readonly EnumerationOptions WithoutLinks = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    private readonly string _root = Directory.CreateTempSubdirectory("secrets-ladder-").FullName;
    private readonly List<PosixSignalRegistration> _signals = [];

    private StacksCopy(string name)
    {
        _signals.AddRange(
            new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal =>
                PosixSignalRegistration.Create(signal, _ => Delete())));
        Folder = new(Directory.CreateDirectory(Path.Combine(_root, name)).FullName);
    }

    /// <summary>The folder of stacks.</summary>
    public StacksFolder Folder { get; }

    /// <summary>The stacks of a commit, and the project file beside them.</summary>
    /// <param name="folder">The folder of stacks in the work tree.</param>
    /// <param name="repository">The repository, its root beside the folder.</param>
    /// <param name="commit">The commit.</param>
    public static StacksCopy OfCommit(StacksFolder folder, GitRepository repository, string commit)
    {
        var name = Path.GetFileName(folder.Path);
        return Filled(name, copy =>
        {
            foreach (var (path, content) in repository.FilesOf(commit, name, Path.GetFileName(folder.ProjectFile)))
            {
                copy.Write(Path.Combine(copy._root, path), content);
            }
        });
    }

    /// <summary>One stack of a folder, and the project file beside it.</summary>
    public static StacksCopy OfStack(StacksFolder folder, string stack) => Filled(Path.GetFileName(folder.Path), copy =>
    {
        var own = Path.Combine(folder.Path, stack);
        foreach (var file in Directory.Exists(own) ? Directory.EnumerateFiles(own, "*", WithoutLinks) : [])
        {
            copy.Write(Path.GetRelativePath(folder.Path, file), PlainFile.ReadAllBytes(file));
        }

        copy.Write(Path.GetFileName(folder.StackFile(stack)), File.ReadAllBytes(folder.StackFile(stack)));
        if (File.Exists(folder.ProjectFile))
        {
            copy.Write(copy.Folder.ProjectFile, File.ReadAllBytes(folder.ProjectFile));
        }
    });

    /// <summary>Writes a file of the copy.</summary>
    /// <param name="path">The file, from the folder of stacks on.</param>
    /// <param name="content">Its content.</param>
    public void Write(string path, byte[] content)
    {
        var file = Path.Combine(Folder.Path, path);
        PlainFile.Refuse(_root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Delete();
        _signals.ForEach(signal => signal.Dispose());
    }

    /// <summary>A folder that cannot be filled is removed.</summary>
    private static StacksCopy Filled(string name, Action<StacksCopy> fill)
    {
        var copy = new StacksCopy(name);
        try
        {
            fill(copy);
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    private void Delete()
    {
        if (Directory.Exists(_root))
        {
            Directory.Delete(_root, recursive: true);
        }
    }
}
