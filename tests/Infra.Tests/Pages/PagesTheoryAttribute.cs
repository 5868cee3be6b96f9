namespace SecretsLadder.Infra.Tests.Pages;

/// <summary>A [Theory] that follows pages in a shell; skipped where a tool that they use is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PagesTheoryAttribute : TheoryAttribute
{
    public PagesTheoryAttribute()
    {
        if (PageClone.MissingTool is { } tool)
        {
            Skip = $"{tool} is not installed";
        }
    }
}
