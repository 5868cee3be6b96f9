using SecretsLadder.Infra.Foundation;

namespace SecretsLadder.Infra.Tests.Foundation;

public sealed class CleanWriterTests
{
    [Theory]
    [InlineData("plain: ä € 漢 👍 [red]")]
    [InlineData("two\nlines\n")]
    public void Write_OrdinaryText_IsAsItIs(string text) => Assert.Equal(text, Written(writer => writer.Write(text)));

    [Theory]
    [InlineData("\u001b[2J")]
    [InlineData("\u009b2J")]
    [InlineData("a\u0007")]
    [InlineData("a\rb")]
    [InlineData("a\tb")]
    [InlineData("\u007f")]
    [InlineData("\u0085")]
    [InlineData("\u202e")]
    [InlineData("\u2066")]
    [InlineData("\u200e")]
    [InlineData("\u061c")]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    [InlineData("\u200b")]
    [InlineData("\ufeff")]
    [InlineData("\U000E0041")]
    public void Write_CharacterThatDoesNotShow_IsAQuestionMark(string text) =>
        Assert.Contains("?", Written(writer => writer.Write(text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("::error::x")]
    [InlineData("a\n  ::error::x")]
    [InlineData("##[error]x")]
    [InlineData("a ##vso[task.setvariable]x")]
    public void Write_CommandOfAPipeline_IsNone(string text) =>
        Assert.DoesNotMatch("""(^|\n)\s*::|##\[|##vso\[""", Written(writer => writer.Write(text)));

    [Fact]
    public void Write_CommandAfterTheBeginningOfItsLine_IsAsItIs() => Assert.Equal("a b::c", Written(writer =>
    {
        writer.Write("a b");
        writer.Write("::c");
    }));

    [Fact]
    public void WriteLine_WindowsLineEnds_AreOfTheWriter() => Assert.Equal("a\nb\n", Written(writer => writer.WriteLine("a\r\nb")));

    [Fact]
    public void Of_LineBreak_IsAQuestionMark() => Assert.Equal("a?::b", OneLine.Of("a\n::b"));

    private static string Written(Action<TextWriter> write)
    {
        using var text = new StringWriter { NewLine = "\n" };
        using var writer = new CleanWriter(text);
        write(writer);
        return text.ToString();
    }
}
