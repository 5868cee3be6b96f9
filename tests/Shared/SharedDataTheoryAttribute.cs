using Xunit;

namespace SecretsLadder.Shared;

/// <summary>A [Theory] that is skipped, with the reason, where <see cref="SharedData"/> is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    public SharedDataTheoryAttribute()
    {
        if (!SharedData.Available)
            Skip = SharedData.Missing;
    }
}
