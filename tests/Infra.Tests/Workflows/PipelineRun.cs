namespace SecretsLadder.Infra.Tests.Workflows;

/// <summary>What a step did.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record PipelineRun(int ExitCode, string Output, string Error)
{
    /// <summary>The lines on standard output.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
