using SecretsLadder.Infra.Sealing.Files;

namespace SecretsLadder.Infra.Tests.Sealing.Files;

public sealed class SealedForTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("f0", "f0")]
    [InlineData("f0 B=f1", "f0")]
    [InlineData("f0 A=f1", "f1")]
    [InlineData("f0 f1", "f0 f1")]
    [InlineData("A=f1", "f1")]
    [InlineData("B=f1", null)]
    [InlineData("  A=f1\n", "f1")]
    public void Of_Key_IsItsOwnRecordOrTheFiles(string? text, string? expected) => Assert.Equal(expected, SealedFor.Parse(text).Of("A"));

    [Theory]
    [InlineData("f1", "f1")]
    [InlineData("f0", "f1 B=f0 C=f0")]
    [InlineData("f0 C=f1", "f1 B=f0")]
    [InlineData(null, "A=f1")]
    [InlineData("B=f0", "A=f1 B=f0")]
    public void After_OneKeyIsSealed_OnlyItsRecordChanges(string? before, string expected) =>
        Assert.Equal(expected, SealedFor.Parse(before).After(["A", "B", "C"], ["A"], "f1"));

    [Fact]
    public void After_AllKeysAreSealed_IsTheFingerprintAlone() => Assert.Equal("f1", SealedFor.Parse("f0 B=f2").After(["A", "B"], ["A", "B"], "f1"));

    [Fact]
    public void After_KeyThatIsGone_IsForgotten() => Assert.Equal("f1", SealedFor.Parse("f0 B=f0").After(["A"], ["A"], "f1"));

    [Fact]
    public void After_Text_IsReadAgainAsItIs() =>
        Assert.Equal("f0", SealedFor.Parse(SealedFor.Parse("f0").After(["A", ".b-c"], ["A"], "f1")).Of(".b-c"));

    [Theory]
    [InlineData("0123456789abcdef", "0123456789ab...")]
    [InlineData("f0", "'f0'")]
    public void Short_Fingerprint_IsItsBeginning(string fingerprint, string expected) => Assert.Equal(expected, SealedFor.Short(fingerprint));
}
