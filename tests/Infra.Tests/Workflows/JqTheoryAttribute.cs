namespace SecretsLadder.Infra.Tests.Workflows;

/// <summary>A [Theory] about a filter that gh applies with an engine of its own: where jq, which stands for it, is missing, it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class JqTheoryAttribute : TheoryAttribute
{
    public JqTheoryAttribute()
    {
        if (Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "jq"))) is not true)
        {
            Skip = "jq is not installed";
        }
    }
}
