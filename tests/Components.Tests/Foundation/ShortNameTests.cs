using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Components.Tests.Foundation;

public sealed class ShortNameTests
{
    [Theory]
    [InlineData("")]
    [InlineData("shop")]
    [InlineData("abcdefghijklmnopqrst")]
    public void Of_ShortName_IsItself(string name) => Assert.Equal(name, ShortName.Of(name, 20));

    [Fact]
    public void Of_LongName_KeepsItsBeginningAndAHash() => Assert.Matches("^abcdefghijk-[0-9a-f]{8}$", ShortName.Of("abcdefghijklmnopqrstu", 20));

    [Fact]
    public void Of_SameName_IsTheSame() => Assert.Equal(ShortName.Of("abcdefghijklmnopqrstu", 20), ShortName.Of("abcdefghijklmnopqrstu", 20));

    [Theory]
    [InlineData("abcdefghijklmnopqrstv")]
    [InlineData("abcdefghijklmnopqrstuv")]
    public void Of_OtherLongName_IsAnother(string name) => Assert.NotEqual(ShortName.Of("abcdefghijklmnopqrstu", 20), ShortName.Of(name, 20));

    [Theory]
    [InlineData("abcdefghij-klmnopqrstu")]
    [InlineData("abcdefghij.klmnopqrstu")]
    public void Of_CutAtASeparator_HasOneOnly(string name) => Assert.Matches("^abcdefghij-[0-9a-f]{8}$", ShortName.Of(name, 20));
}
