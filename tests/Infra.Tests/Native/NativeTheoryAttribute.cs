namespace SecretsLadder.Infra.Tests.Native;

/// <summary>A [Theory] that is skipped, with the reason, where there is no <see cref="NativeProgram"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NativeTheoryAttribute : TheoryAttribute
{
    public NativeTheoryAttribute()
    {
        if (NativeProgram.File is null)
        {
            Skip = NativeProgram.Missing;
        }
    }
}
