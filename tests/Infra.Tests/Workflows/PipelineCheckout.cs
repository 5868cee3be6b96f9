using System.Diagnostics;
using SecretsLadder.Infra.Tests.Changes.Revisions;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Workflows;

/// <summary>
/// A checkout of a repository in a runner that holds credentials and, for pulumi, gh, aws, dotnet, kubectl and shellcheck, stand-ins that record how
/// they are called.
/// </summary>
internal sealed class PipelineCheckout : IDisposable
{
    /// <summary>What stands for every credential: it must not come out anywhere.</summary>
    private const string Credential = "canary-of-a-credential";

    private static readonly string[] Programs = ["pulumi", "gh", "aws", "dotnet", "kubectl", "shellcheck"];

    private readonly TemporaryRepository _repository;
    private readonly string _runner = Directory.CreateTempSubdirectory("secrets-ladder-runner-").FullName;

    /// <summary>A checkout whose only commit holds these stacks and the scripts of the pipeline.</summary>
    /// <param name="stacks">The stacks; they go with the checkout.</param>
    public PipelineCheckout(TemporaryStacks stacks)
    {
        Directory.CreateDirectory(Path.Combine(stacks.Root, ".ci"));
        Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, ".ci")).ToList().ForEach(file =>
            File.Copy(file, Path.Combine(stacks.Root, ".ci", Path.GetFileName(file))));
        _repository = TemporaryRepository.Of(stacks);
        Programs.ToList().ForEach(program => With(program, ""));
    }

    /// <summary>The stacks of the work tree.</summary>
    public TemporaryStacks Stacks => _repository.Stacks;

    /// <summary>How the stand-ins were called, one call a line.</summary>
    public IReadOnlyList<string> Calls => File.Exists(At("calls")) ? File.ReadAllLines(At("calls")) : [];

    /// <summary>A checkout with a stack 'dev' and its application 'shop'.</summary>
    public static PipelineCheckout WithShop() => new(TemporaryStacks.WithShop());

    /// <summary>A file of the runner.</summary>
    /// <param name="name">Its name.</param>
    public string At(string name) => Path.Combine(_runner, name);

    /// <summary>The text of a file of the runner.</summary>
    /// <param name="name">Its name.</param>
    public string Text(string name) => File.ReadAllText(At(name));

    /// <summary>Says what a program does once its call is recorded.</summary>
    /// <param name="program">Name of the program.</param>
    /// <param name="script">What it does, in bash.</param>
    public PipelineCheckout With(string program, string script)
    {
        Directory.CreateDirectory(At("bin"));
        var file = At(Path.Combine("bin", program));
        File.WriteAllText(file, $"#!/usr/bin/env bash\n{{ printf '{program}'; printf ' %q' \"$@\"; echo; }} >>'{At("calls")}'\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return this;
    }

    /// <summary>Commits everything.</summary>
    public PipelineCheckout Commit()
    {
        _repository.Commit();
        return this;
    }

    /// <summary>Runs git in the checkout.</summary>
    /// <param name="args">The arguments.</param>
    public string Git(params string[] args) => _repository.Git(args);

    /// <summary>Runs a step as the runner does, from the root of the checkout; a credential that comes out fails the test.</summary>
    /// <param name="step">The step, as the workflow says it.</param>
    /// <param name="variables">The variables of the step.</param>
    public PipelineRun Run(string step, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", step])
        {
            WorkingDirectory = Stacks.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Set(start, variables);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var run = new PipelineRun(process.ExitCode, output, error.GetAwaiter().GetResult());
        Assert.DoesNotContain(
            Credential, $"{run.Output}{run.Error}{string.Concat(Directory.EnumerateFiles(_runner).Select(File.ReadAllText))}",
            StringComparison.Ordinal);
        return run;
    }

    public void Dispose()
    {
        Directory.Delete(_runner, recursive: true);
        _repository.Dispose();
    }

    private void Set(ProcessStartInfo start, (string Name, string Value)[] variables)
    {
        start.Environment.Keys.Where(name => name.StartsWith("GITHUB_", StringComparison.Ordinal)).ToList().ForEach(name =>
            start.Environment.Remove(name));
        (string, string)[] all =
        [
            ("PATH", $"{At("bin")}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}"),
            ("RUNNER_TEMP", _runner),
            ("GITHUB_OUTPUT", At("output")),
            ("GITHUB_STEP_SUMMARY", At("summary")),
            ("GITHUB_REPOSITORY", "acme/platform"),
            ("GH_TOKEN", Credential),
            ("AWS_SECRET_ACCESS_KEY", Credential),
            ("AWS_SESSION_TOKEN", Credential),
            .. variables,
        ];
        all.ToList().ForEach(pair => start.Environment[pair.Item1] = pair.Item2);
    }
}
