using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Tests.Yaml;

public sealed class ScalarNodeTests
{
    [Theory]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("null")]
    [InlineData("Null")]
    [InlineData("NULL")]
    public void KindOf_Null_IsNull(string text) => Assert.Equal(ScalarKind.Null, ScalarNode.KindOf(text));

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public void KindOf_TrueAndFalse_IsBoolean(string text) => Assert.Equal(ScalarKind.Boolean, ScalarNode.KindOf(text));

    [Theory]
    [InlineData("yes")]
    [InlineData("No")]
    [InlineData("ON")]
    [InlineData("off")]
    [InlineData("y")]
    [InlineData("N")]
    [InlineData("True")]
    [InlineData("FALSE")]
    public void KindOf_BooleanOfYaml11_IsAmbiguous(string text) => Assert.Equal(ScalarKind.AmbiguousBoolean, ScalarNode.KindOf(text));

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1.5")]
    [InlineData(".5")]
    [InlineData("1e3")]
    [InlineData("007")]
    [InlineData("0x1F")]
    [InlineData("0o17")]
    [InlineData("111122223333")]
    public void KindOf_Number_IsNumber(string text) => Assert.Equal(ScalarKind.Number, ScalarNode.KindOf(text));

    [Theory]
    [InlineData("a")]
    [InlineData("nulls")]
    [InlineData("yesterday")]
    [InlineData("1h")]
    [InlineData("1.2.3")]
    [InlineData("-")]
    [InlineData("1 2")]
    [InlineData("2.9.0")]
    public void KindOf_AnythingElse_IsText(string text) => Assert.Equal(ScalarKind.Text, ScalarNode.KindOf(text));
}
