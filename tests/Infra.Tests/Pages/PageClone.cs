using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Pages;

/// <summary>
/// A clone in which a page is followed: the shipped stacks under git, the built program, and stand-ins for whatever reaches a cluster, a cloud or
/// somebody's keys.
/// </summary>
internal sealed partial class PageClone : IDisposable
{
    /// <summary>What every value that a stand-in gives out contains.</summary>
    public const string Canary = "canary-of-a-value";

    /// <summary>The programs of the machine that a page may use; no other is found.</summary>
    private static readonly string[] Tools =
        ["awk", "base64", "bash", "cat", "cp", "cut", "dirname", "env", "git", "grep", "head", "jq", "ls", "mkdir", "mktemp", "mv", "openssl", "rm",
            "sed", "sort", "tail", "tee", "tr", "wc"];

    private const string Begin = """
        git init -q -b main
        git add -A
        git commit -qm 'chore: begin'
        git init -q --bare ../origin
        git remote add origin ../origin
        git push -qu origin main
        """;

    private static readonly string Fixtures = Path.Combine(RepositoryRoot.Path, "tests", "fixtures", "pages");
    private readonly string _folder = Directory.CreateTempSubdirectory("secrets-ladder-page-").FullName;

    public PageClone()
    {
        foreach (var folder in (string[])["bin", "home", "program", "repository", "output", "tools"])
        {
            Directory.CreateDirectory(At(folder));
        }

        Copy(Path.GetDirectoryName(ManagedProgram.File)!, At("program"));
        Copy(Path.Combine(Fixtures, "stand-ins"), At("bin"));
        Copy(Path.Combine(RepositoryRoot.Path, "stacks"), At("repository/stacks"));
        Copy(Path.Combine(RepositoryRoot.Path, ".ci"), At("repository/.ci"));
        File.Copy(Path.Combine(RepositoryRoot.Path, "Pulumi.yaml"), At("repository/Pulumi.yaml"));
        foreach (var (tool, file) in Tools.Select(tool => (tool, OnPath(tool))).Where(tool => tool.Item2 is not null))
        {
            File.CreateSymbolicLink(At($"tools/{tool}"), file!);
        }
    }

    /// <summary>A tool that pages need and this machine lacks, if any.</summary>
    public static string? MissingTool => Tools.FirstOrDefault(tool => OnPath(tool) is null);

    /// <summary>How the stand-ins were called, one call a line.</summary>
    public string Calls => File.Exists(At("calls")) ? File.ReadAllText(At("calls")) : "";

    /// <summary>Every file that following the page left behind in the clone, with its text; git's own are left out.</summary>
    public IEnumerable<KeyValuePair<string, string>> Files => Directory.EnumerateFiles(At("repository"), "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(At("repository"), file))
        .Where(file => !file.StartsWith(".git", StringComparison.Ordinal))
        .Select(file => KeyValuePair.Create(file, File.ReadAllText(At($"repository/{file}"))));

    /// <summary>Follows a page from its first block to its last. What stops it fails the test, with page, line, command and output.</summary>
    /// <param name="page">The page.</param>
    public void Follow(Page page)
    {
        var scene = PageScene.Of(page.Name);
        var (begun, why) = Run($"set -euo pipefail\n{Begin}\n{scene.Before}");
        Assert.True(begun == 0, why);
        var script = page.Script(scene).ToList();
        var open = script.SelectMany(line => Placeholder().Matches(line)).FirstOrDefault()?.Value;
        Assert.True(open is null, $"{page.Name}: no value stands for {open}; add one to {nameof(PageScene)}");
        File.WriteAllLines(At("page"), script);
        var (exitCode, error) =
            Run("exec </dev/null; set -eEuo pipefail; trap 'echo \"$LINENO: exit $?: $BASH_COMMAND\" >>\"$OUTPUT/failure\"' ERR; source ../page");
        Assert.True(exitCode == 0, $"{page.Name}{Failure()}\n{error}{LastOutput()}");
    }

    /// <summary>What the commands of a line printed.</summary>
    /// <param name="line">Index of the line on the page.</param>
    public string Output(int line) => File.Exists(At($"output/{line}")) ? File.ReadAllText(At($"output/{line}")) : "";

    public void Dispose()
    {
        // Git's objects are read-only files.
        foreach (var file in Directory.EnumerateFiles(At("repository/.git"), "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static string? OnPath(string tool) =>
        Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator).Select(folder => Path.Combine(folder, tool))
            .FirstOrDefault(File.Exists);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private string At(string name) => Path.Combine(_folder, name);

    /// <summary>The line, the exit code and the command that failed; a pipe tells them twice.</summary>
    private string Failure() => File.Exists(At("output/failure")) ? $":{File.ReadLines(At("output/failure")).First()}" : "";

    private string LastOutput() =>
        Directory.EnumerateFiles(At("output")).Select(Path.GetFileName).Where(name => int.TryParse(name, out _)).MaxBy(name =>
            int.Parse(name!, CultureInfo.InvariantCulture)) is { } last
        ? File.ReadAllText(At($"output/{last}"))
        : "";

    private (int ExitCode, string Error) Run(string script)
    {
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-c", script])
        {
            WorkingDirectory = At("repository"),
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in Variables())
        {
            start.Environment[name] = value;
        }

        using var bash = Process.Start(start)!;
        var error = bash.StandardError.ReadToEnd();
        bash.WaitForExit();
        return (bash.ExitCode, error);
    }

    private IEnumerable<(string Name, string? Value)> Variables() =>
    [
        ("PATH", $"{At("bin")}{Path.PathSeparator}{At("tools")}"),
        ("HOME", At("home")),
        ("DOTNET", OnPath("dotnet")),
        ("PROGRAM", At("program/secrets-ladder.dll")),
        ("REPOSITORY", RepositoryRoot.Path),
        ("FIXTURES", Fixtures),
        ("OUTPUT", At("output")),
        ("CALLS", At("calls")),
        ("CANARY", Canary),
        ("GIT_CONFIG_GLOBAL", "/dev/null"),
        ("GIT_CONFIG_NOSYSTEM", "1"),
        ("GIT_AUTHOR_NAME", "Test"),
        ("GIT_AUTHOR_EMAIL", "test@example.com"),
        ("GIT_COMMITTER_NAME", "Test"),
        ("GIT_COMMITTER_EMAIL", "test@example.com"),
    ];

    [GeneratedRegex("(?<!<)<[A-Za-z]([A-Za-z -]*[A-Za-z])?>")]
    private static partial Regex Placeholder();
}
