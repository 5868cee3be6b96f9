using Xunit;

namespace SecretsLadder.Shared;

/// <summary>A [Fact] that is skipped, with the reason, where <see cref="SharedData"/> is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute()
    {
        if (!SharedData.Available)
            Skip = SharedData.Missing;
    }
}
