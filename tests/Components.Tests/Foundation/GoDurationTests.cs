using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Components.Tests.Foundation;

public sealed class GoDurationTests
{
    [Theory]
    [InlineData(0, "0s")]
    [InlineData(10, "10s")]
    [InlineData(60, "1m0s")]
    [InlineData(300, "5m0s")]
    [InlineData(3600, "1h0m0s")]
    [InlineData(3661, "1h1m1s")]
    [InlineData(86400, "24h0m0s")]
    public void Of_Seconds_IsHowGoWritesThem(int seconds, string expected) => Assert.Equal(expected, GoDuration.Of(TimeSpan.FromSeconds(seconds)));
}
