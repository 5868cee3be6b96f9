namespace SecretsLadder.Infra.Tests.Sealing;

/// <summary>A clock that stands still.</summary>
/// <param name="now">The time.</param>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    /// <summary>A day on which the certificates of <see cref="TestKey"/> are valid.</summary>
    public static readonly FixedClock Valid = new(TestKey.NotBefore.AddDays(1));

    public override DateTimeOffset GetUtcNow() => now;
}
