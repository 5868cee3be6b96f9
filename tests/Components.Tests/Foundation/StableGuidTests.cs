using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Components.Tests.Foundation;

public sealed class StableGuidTests
{
    /// <summary>A GUID that changed would make the cloud replace what is named by it.</summary>
    [Theory]
    [InlineData("", "42c4b0e3-fc98-141c-9afb-f4c8996fb924")]
    [InlineData("a", "128197ca-1bca-cabd-fac2-31b39a23dc4d")]
    public void Of_Text_NeverChanges(string what, string expected) => Assert.Equal(expected, StableGuid.Of(what).ToString());

    [Theory]
    [InlineData("A")]
    [InlineData("a ")]
    [InlineData("b")]
    public void Of_OtherText_IsAnother(string other) => Assert.NotEqual(StableGuid.Of("a"), StableGuid.Of(other));
}
