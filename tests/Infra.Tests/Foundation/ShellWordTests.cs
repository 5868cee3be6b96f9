using SecretsLadder.Infra.Foundation;

namespace SecretsLadder.Infra.Tests.Foundation;

public sealed class ShellWordTests
{
    [Theory]
    [InlineData("kind-poc", "kind-poc")]
    [InlineData("arn:aws:eks:eu-west-1:1:cluster/prod", "arn:aws:eks:eu-west-1:1:cluster/prod")]
    [InlineData("a b", "'a b'")]
    [InlineData("a$b", "'a$b'")]
    [InlineData("it's", "'it'\\''s'")]
    [InlineData("", "''")]
    public void Of_Text_IsOneWordOfAShell(string text, string expected) => Assert.Equal(expected, ShellWord.Of(text));
}
