using System.ComponentModel;
using System.Diagnostics;

namespace SecretsLadder.Infra.Revisions;

/// <summary>Runs git in a folder, reading only: no hook, no pager, no lock, and no repository but the folder's own.</summary>
/// <param name="folder">The folder.</param>
internal sealed class GitProcess(string folder)
{
    /// <summary>Variables by which a hook or a shell would point git to another repository.</summary>
    private static readonly string[] Pointers = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"];

    /// <summary>Runs git.</summary>
    /// <param name="input">What it reads from standard input.</param>
    /// <param name="args">The arguments.</param>
    /// <returns>The exit code, and what it wrote.</returns>
    /// <exception cref="GitException">There is no git on this machine.</exception>
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
        var start = new ProcessStartInfo("git", ["-C", folder, "--no-pager", "-c", "core.quotePath=false", "-c", "core.fsmonitor=false", .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Pointers.ToList().ForEach(name => start.Environment.Remove(name));
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
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
