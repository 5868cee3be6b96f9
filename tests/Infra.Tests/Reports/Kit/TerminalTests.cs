using SecretsLadder.Infra.Reports.Kit;
using Spectre.Console;

namespace SecretsLadder.Infra.Tests.Reports.Kit;

public sealed class TerminalTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Write_TextWithEscapeSequences_HoldsNoneOfThem(bool isTerminal) =>
        Assert.DoesNotContain("\u001b[2J", Written(isTerminal, console => console.Write(new Tree("\u001b[[2J\u202e"))), StringComparison.Ordinal);

    [Fact]
    public void Write_MarkupToAFile_HoldsNoColour() => Assert.Equal("a\n", Written(isTerminal: false, console => console.MarkupLine("[red]a[/]")));

    [Fact]
    public void WriteUnwrapped_LineBreak_BeginsNoLine() =>
        Assert.Equal("a?b\n", Written(isTerminal: false, console => console.WriteUnwrapped("a\nb")));

    private static string Written(bool isTerminal, Action<IAnsiConsole> write)
    {
        using var text = new StringWriter { NewLine = "\n" };
        write(Terminal.Open(text, isTerminal, isColoured: true));
        return text.ToString();
    }
}
