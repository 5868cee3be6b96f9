using SecretsLadder.Infra.Access;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Access;

public sealed class PatternTests
{
    [Theory]
    [InlineData("a", "a")]
    [InlineData("*", "")]
    [InlineData("*", "anything*")]
    [InlineData("a*c", "abbc")]
    [InlineData("a*c", "ab*c")]
    [InlineData("a*b*c", "a-b-b-c")]
    [InlineData("a??", "abc")]
    [InlineData("db-??????", "db-??????")]
    [InlineData("a**", "a")]
    public void Covers_FitsAllThatTheTextFits_True(string pattern, string text) => Assert.True(Pattern.Covers(pattern, text));

    [Theory]
    [InlineData("a", "b")]
    [InlineData("a", "*")]
    [InlineData("a", "?")]
    [InlineData("a?", "a*")]
    [InlineData("db-??????", "db-*")]
    [InlineData("a*c", "abcd")]
    [InlineData("", "a")]
    [InlineData("a?", "a")]
    public void Covers_TextFitsMore_False(string pattern, string text) => Assert.False(Pattern.Covers(pattern, text));

    /// <summary>Whatever a pattern covers, it must fit every text that the covered pattern fits.</summary>
    [Fact]
    public void Covers_RandomPatterns_NeverMoreThanTheyFit()
    {
        var random = new Random(20260101);
        string Text(string letters, int length) =>
            string.Concat(Enumerable.Range(0, random.Next(length)).Select(_ => letters[random.Next(letters.Length)]));

        AssertEach.Of(Enumerable.Range(0, 20_000), _ =>
        {
            var (pattern, covered, text) = (Text("ab*?", 6), Text("ab*?", 6), Text("ab", 6));
            Assert.False(Pattern.Covers(pattern, covered)
                && Pattern.Covers(covered, text)
                && !Pattern.Covers(pattern, text), $"'{pattern}' '{covered}' '{text}'");
        });
    }
}
