using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SecretsLadder.Infra.Foundation;

namespace SecretsLadder.Infra.Changes.Revisions;

/// <summary>The repository that a folder of stacks is in, read without touching the work tree or the index.</summary>
internal sealed class GitRepository
{
    /// <summary>The files that compute a plan: a difference here is one of the program, not of the stacks.</summary>
    private static readonly string[] Program =
        ["components", "infra", "sdk", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json"];

    private readonly string _root;
    private readonly GitProcess _git;

    /// <summary>Opens the repository.</summary>
    /// <param name="root">A folder in it, from which paths count.</param>
    /// <exception cref="GitException">There is no git, or the folder is in no repository.</exception>
    public GitRepository(string root)
    {
        _root = root;
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
    /// <exception cref="GitException">There is no such commit here.</exception>
    public string CommitOf(string revision)
    {
        var (exitCode, output, _) = _git.Run("", "rev-parse", "--verify", "--quiet", "--end-of-options", $"{revision}^{{commit}}");
        return exitCode == 0
            ? Encoding.ASCII.GetString(output).Trim()
            : throw new GitException(
                $"the revision '{revision}' is not in this repository; name a commit, a tag or a branch, "
                + "or fetch it first (a shallow clone holds the last commit only: git fetch --unshallow)");
    }

    /// <summary>The files of a commit.</summary>
    /// <param name="commit">The commit.</param>
    /// <param name="paths">Files and folders, from the root on; those that are not there count as empty.</param>
    /// <exception cref="GitException">One of them is a link or a submodule.</exception>
    public IEnumerable<(string Path, byte[] Content)> FilesOf(string commit, params IEnumerable<string> paths)
    {
        var files = Entries(commit, paths).ToList();
        if (files.Find(file => !file.IsFile) is { Path: { } link })
        {
            throw new GitException(
                $"'{link}' is a link or a submodule in {commit[..12]}, which a comparison does not follow; commit the file itself");
        }

        var contents = Run(string.Concat(files.Select(file => $"{file.Id}\n")), "cat-file", "--batch");
        var position = 0;
        foreach (var (path, id, _) in files)
        {
            // "<id> blob <size>\n<content>\n"
            var end = Array.IndexOf(contents, (byte)'\n', position);
            var header = Encoding.ASCII.GetString(contents, position, end - position).Split(' ');
            if (header is not [_, "blob", var size] || !int.TryParse(size, out var length))
            {
                throw new GitException(
                    $"git does not give the content of '{path}' ({id}); fetch it first (a partial clone fetches it with git checkout)");
            }

            yield return (path, contents[(end + 1)..(end + 1 + length)]);
            position = end + 1 + length + 1;
        }
    }

    /// <summary>Files of the program that differ between a commit and the work tree, from the root on.</summary>
    /// <remarks>Compared here: to compare with the work tree, git would run the filters that the repository names.</remarks>
    public IReadOnlyList<string> ProgramChangesSince(string commit)
    {
        var former =
            Entries(commit, Program).Where(entry => entry.IsFile).ToDictionary(entry => entry.Path, entry => entry.Id, StringComparer.Ordinal);
        var added = Split(Run("", ["ls-files", "-z", "--", .. Program])).Except(former.Keys);
        return [.. former.Where(file => !IsSame(file.Value, Path.Combine(_root, file.Key))).Select(file => file.Key).Concat(added)
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether a file has the content of an id, its line ends as the commit or as the checkout makes them.</summary>
    private static bool IsSame(string id, string file)
    {
        if (!File.Exists(file))
        {
            return false;
        }

        var content = PlainFile.ReadAllBytes(file);
        return IdOf(content, id.Length) == id || IdOf([.. content.Where(value => value != '\r')], id.Length) == id;
    }

    /// <summary>The id that git gives a content: a hash of it and of its length, by the algorithm of the repository.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "git names its objects by SHA-1; nothing here rests on its strength.")]
    private static string IdOf(byte[] content, int length)
    {
        byte[] blob = [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {content.Length}\0")), .. content];
        return Convert.ToHexStringLower(length == SHA1.HashSizeInBytes * 2 ? SHA1.HashData(blob) : SHA256.HashData(blob));
    }

    private IEnumerable<(string Path, string Id, bool IsFile)> Entries(string commit, IEnumerable<string> paths)
    {
        foreach (var line in Split(Run("", ["ls-tree", "-r", "-z", commit, "--", .. paths])))
        {
            // "<mode> <type> <id>\t<path>"
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            yield return (line[(tab + 1)..], line[..tab].Split(' ')[2], line.StartsWith("100", StringComparison.Ordinal));
        }
    }

    private byte[] Run(string input, params IEnumerable<string> args)
    {
        var (exitCode, output, error) = _git.Run(input, args);
        return exitCode == 0 ? output : throw new GitException($"git {args.First()} failed: {error.Trim()}");
    }

    private static string[] Split(byte[] list) => Encoding.UTF8.GetString(list).Split('\0', StringSplitOptions.RemoveEmptyEntries);
}
