namespace SecretsLadder.Infra.Tests.Golden;

public sealed class GoldenFileTests
{
    [Theory]
    [InlineData("1", null, true)]
    [InlineData("1", "", true)]
    [InlineData(null, null, false)]
    [InlineData("", "true", false)]
    [InlineData("0", null, false)]
    public void IsUpdate_OutsideCi_AsAsked(string? update, string? pipeline, bool expected) =>
        Assert.Equal(expected, GoldenFile.IsUpdate(update, pipeline));

    [Fact]
    public void IsUpdate_InCi_Refused() => Assert.Throws<InvalidOperationException>(() => GoldenFile.IsUpdate("1", "true"));
}
