using System.ComponentModel;
using System.Diagnostics;

namespace SecretsLadder.Infra.Changes.Revisions;

/// <summary>Runs git in a folder, reading only: no hook, no pager, no lock, and no repository but the folder's own.</summary>
internal sealed class GitProcess(string folder)
{
    /// <summary>
    /// Turns off everything that a repository or a variable could make git run or read instead: a monitor, hooks, attributes, a transport, a bare
    /// repository among the files of the work tree. Only commands that convert no content are run, so no filter runs.
    /// </summary>
    private static readonly string[] Settings =
    [
        "--no-pager", "--no-replace-objects",
        "-c", "core.quotePath=false",
        "-c", "core.fsmonitor=false",
        "-c", "core.hooksPath=/dev/null",
        "-c", "core.attributesFile=/dev/null",
        "-c", "protocol.allow=never",
        "-c", "safe.bareRepository=explicit",
    ];

    /// <summary>Variables that say whom git trusts; every other one of git's could point it to another repository, as in a hook.</summary>
    private static readonly string[] Kept = ["GIT_CONFIG", "GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM", "GIT_EXEC_PATH"];

    /// <summary>Runs git.</summary>
    /// <param name="input">What it reads from standard input.</param>
    /// <param name="args">The arguments.</param>
    /// <returns>The exit code, and what it wrote.</returns>
    /// <exception cref="GitException">Git is not installed.</exception>
    public (int ExitCode, byte[] Output, string Error) Run(string input, params IEnumerable<string> args)
    {
        using var process = Start(args);
        var error = process.StandardError.ReadToEndAsync();
        var feeding = FeedAsync(process, input);
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        feeding.GetAwaiter().GetResult();
        return (process.ExitCode, output.ToArray(), error.GetAwaiter().GetResult());
    }

    /// <summary>Written while the answer is read: git answers as it reads, and each would wait for the other.</summary>
    private static async Task FeedAsync(Process process, string input)
    {
        try
        {
            await process.StandardInput.WriteAsync(input).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // Git ended without reading all; its exit code and its words say why.
        }
    }

    private Process Start(IEnumerable<string> args)
    {
        var start = new ProcessStartInfo("git", ["-C", folder, .. Settings, .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Keys.Where(name =>
            name.StartsWith("GIT_", StringComparison.Ordinal) && !Kept.Any(kept => name.StartsWith(kept, StringComparison.Ordinal)))
            .ToList().ForEach(name => start.Environment.Remove(name));
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["LC_ALL"] = "C";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new GitException("git was not found; install it, or compare two plans with --from PLAN.json --to PLAN.json");
        }
    }
}
