using System.Text;

namespace SecretsLadder.Infra.Revisions;

/// <summary>The repository that a folder of stacks is in, read without touching the work tree or the index.</summary>
internal sealed class GitRepository
{
    /// <summary>What a plan is computed by: a difference here is one of the program, not of the stacks.</summary>
    private static readonly string[] Program = ["components", "infra", "sdk", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json"];

    private readonly GitProcess _git;

    /// <summary>Opens the repository.</summary>
    /// <param name="root">A folder in it, from which paths count.</param>
    /// <exception cref="GitException">There is no git, or the folder is in no repository.</exception>
    public GitRepository(string root)
    {
        _git = new(root);
        var (exitCode, _, error) = _git.Run("", "rev-parse", "--show-prefix");
        if (exitCode != 0)
        {
            throw new GitException(error.Contains("dubious ownership", StringComparison.Ordinal)
                ? $"git does not read '{root}', which belongs to another user; run: git config --global --add safe.directory '{root}'"
                : $"'{root}' is in no git repository; --base compares with a revision of one, --from and --to compare two plans without git");
        }
    }

    /// <summary>The commit that a revision names.</summary>
    /// <param name="revision">The revision.</param>
    /// <exception cref="GitException">There is no such commit here.</exception>
    public string CommitOf(string revision)
    {
        var (exitCode, output, _) = _git.Run("", "rev-parse", "--verify", "--quiet", "--end-of-options", $"{revision}^{{commit}}");
        return exitCode == 0
            ? Encoding.ASCII.GetString(output).Trim()
            : throw new GitException($"the revision '{revision}' is not in this repository; name a commit, a tag or a branch, or fetch it first (a shallow clone holds the last commit only: git fetch --unshallow)");
    }

    /// <summary>The files of a commit.</summary>
    /// <param name="commit">The commit.</param>
    /// <param name="paths">Files and folders, from the root on; those that are not there count as empty.</param>
    /// <exception cref="GitException">One of them is a link or a submodule.</exception>
    public IEnumerable<(string Path, byte[] Content)> FilesOf(string commit, params IEnumerable<string> paths)
    {
        var files = Listed(commit, paths).ToList();
        var contents = Run(string.Concat(files.Select(file => $"{file.Id}\n")), "cat-file", "--batch");
        var position = 0;
        foreach (var (path, id) in files)
        {
            // "<id> blob <size>\n<content>\n"
            var end = Array.IndexOf(contents, (byte)'\n', position);
            var header = Encoding.ASCII.GetString(contents, position, end - position).Split(' ');
            if (header is not [_, "blob", var size] || !int.TryParse(size, out var length))
            {
                throw new GitException($"git does not give the content of '{path}' ({id}); fetch it first (a partial clone fetches it with git checkout)");
            }

            yield return (path, contents[(end + 1)..(end + 1 + length)]);
            position = end + 1 + length + 1;
        }
    }

    /// <summary>Files of the program that differ between a commit and the work tree, from the root on.</summary>
    /// <param name="commit">The commit.</param>
    public IReadOnlyList<string> ProgramChangesSince(string commit) =>
        Split(Run("", ["diff", "--name-only", "--no-renames", "--no-ext-diff", "--no-textconv", "--relative", "-z", commit, "--", .. Program]));

    private IEnumerable<(string Path, string Id)> Listed(string commit, IEnumerable<string> paths)
    {
        foreach (var line in Split(Run("", ["ls-tree", "-r", "-z", commit, "--", .. paths])))
        {
            // "<mode> <type> <id>\t<path>"
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var (mode, path) = (line[..line.IndexOf(' ', StringComparison.Ordinal)], line[(tab + 1)..]);
            yield return mode.StartsWith("100", StringComparison.Ordinal)
                ? (path, line[..tab].Split(' ')[2])
                : throw new GitException($"'{path}' is a link or a submodule in {commit[..12]}, which a comparison does not follow; commit the file itself");
        }
    }

    private byte[] Run(string input, params IEnumerable<string> args)
    {
        var (exitCode, output, error) = _git.Run(input, args);
        return exitCode == 0 ? output : throw new GitException($"git {args.First()} failed: {error.Trim()}");
    }

    private static string[] Split(byte[] list) => Encoding.UTF8.GetString(list).Split('\0', StringSplitOptions.RemoveEmptyEntries);
}
