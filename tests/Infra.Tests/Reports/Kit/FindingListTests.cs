using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Reports.Kit;
using SecretsLadder.Infra.Tests.Guardrails;

namespace SecretsLadder.Infra.Tests.Reports.Kit;

public sealed class FindingListTests
{
    [Fact]
    public void Write_Findings_OneLineEach() => Assert.Equal(
        "error SEC001 first\nwarning VAL001 second\n",
        Write(new Finding("SEC001", Severity.Error, null, "first"), new Finding("VAL001", Severity.Warning, null, "second")));

    [Fact]
    public void Write_LongMessage_IsNotWrapped() =>
        Assert.Equal($"error SEC001 {Long()}\n", Write(new Finding("SEC001", Severity.Error, null, Long())));

    [Fact]
    public void Write_MessageThatLooksLikeMarkup_IsWrittenAsItIs() =>
        Assert.Equal(
            "error SEC001 [red]values.app[\"tls.crt\"][/]\n", Write(new Finding("SEC001", Severity.Error, null, "[red]values.app[\"tls.crt\"][/]")));

    [Fact]
    public void Write_TwentyOfARule_AreAllShown() => Assert.Equal(20, Lines(Of("VAL001", 20)).Length);

    [Fact]
    public void Write_MoreThanTwentyOfARule_RestIsCounted() =>
        Assert.Equal("... and 5 more of VAL001; --format json lists all", Lines(Of("VAL001", 25))[20..].Single());

    [Fact]
    public void Write_ManyOfTwoRules_EachIsCutByItself() => Assert.Equal(42, Lines([.. Of("OWN001", 25), .. Of("VAL001", 25)]).Length);

    [Fact]
    public void Write_NoFinding_Nothing() => Assert.Equal("", Write());

    [Theory]
    [InlineData(0, 0, "0 errors, 0 warnings")]
    [InlineData(1, 1, "1 error, 1 warning")]
    [InlineData(2, 3, "2 errors, 3 warnings")]
    public void Count_Findings_InWords(int errors, int warnings, string expected) =>
        Assert.Equal(expected, FindingList.Count(new(new PlanBuilder().Plan, [
        .. Enumerable.Repeat(new Finding("SEC001", Severity.Error, null, ""), errors),
        .. Enumerable.Repeat(new Finding("VAL001", Severity.Warning, null, ""), warnings)])));

    private static string Long() => string.Join(' ', Enumerable.Repeat("word", 200));

    private static Finding[] Of(string rule, int count) =>
        [.. Enumerable.Range(0, count).Select(index => new Finding(rule, Severity.Warning, null, $"finding {index}"))];

    private static string[] Lines(Finding[] findings) => Write(findings).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Write(params Finding[] findings)
    {
        using var text = new StringWriter { NewLine = "\n" };
        new FindingList(Terminal.Open(text, isTerminal: false, isColoured: false)).Write([.. findings]);
        return text.ToString();
    }
}
