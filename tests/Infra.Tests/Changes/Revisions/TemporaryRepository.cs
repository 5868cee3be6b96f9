using System.Diagnostics;

namespace SecretsLadder.Infra.Tests.Changes.Revisions;

/// <summary>A git repository around a folder of stacks, for one test.</summary>
internal sealed class TemporaryRepository : IDisposable
{
    private TemporaryRepository(TemporaryStacks stacks) => Stacks = stacks;

    /// <summary>The work tree's stacks.</summary>
    public TemporaryStacks Stacks { get; }

    /// <summary>A repository whose only commit holds these stacks.</summary>
    /// <param name="stacks">The stacks; they go with the repository.</param>
    public static TemporaryRepository Of(TemporaryStacks stacks)
    {
        var repository = new TemporaryRepository(stacks);
        repository.Git("init", "--quiet", "--initial-branch", "main");
        return repository.Commit();
    }

    /// <summary>A repository with a stack 'dev' and its application 'shop'.</summary>
    public static TemporaryRepository WithShop() => Of(TemporaryStacks.WithShop());

    /// <summary>Commits everything.</summary>
    public TemporaryRepository Commit()
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--allow-empty", "--message", "Change");
        return this;
    }

    /// <summary>Runs git, as a user of the test's own, without hooks and settings of the machine.</summary>
    /// <param name="args">The arguments.</param>
    /// <returns>What it wrote.</returns>
    public string Git(params string[] args)
    {
        string[] settings = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgSign=false", "-c",
            "core.hooksPath=/dev/null", "-c", "core.autocrlf=false"];
        using var git = Process.Start(
            new ProcessStartInfo("git", ["-C", Stacks.Root, .. settings, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = git.StandardOutput.ReadToEnd();
        var error = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, $"git {string.Join(' ', args)}: {error}");
        return output;
    }

    public void Dispose()
    {
        // Git's objects are read-only files.
        foreach (var file in Directory.EnumerateFiles(Stacks.Root, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Stacks.Dispose();
    }
}
