namespace SecretsLadder.Infra.Tests.Native;

/// <summary>A [Fact] that is skipped, with the reason, where there is no <see cref="NativeProgram"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NativeFactAttribute : FactAttribute
{
    public NativeFactAttribute()
    {
        if (NativeProgram.File is null)
        {
            Skip = NativeProgram.Missing;
        }
    }
}
