using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Reports.Differences;
using SecretsLadder.Infra.Reports.Kit;
using SecretsLadder.Infra.Tests.Differences;
using SecretsLadder.Infra.Tests.Guardrails;

namespace SecretsLadder.Infra.Tests.Reports.Differences;

public sealed class DifferenceMarkdownTests
{
    [Fact]
    public void Write_Widening_IsTheFirstLine() => Assert.Equal(
        "**Permissions widen: in `dev`, `shop/shop-secrets` on `db` from nothing to `secretsmanager:GetSecretValue` (a new identity).**",
        DifferenceMarkdown.Write(DifferenceReports.Of(PlanDifference.Between(Compared.Plan(), Compared.Role()))).Split('\n')[0]);

    [Fact]
    public void Write_UnchangedStack_HasNoSectionOfItsOwn() => Assert.Equal(
        "**Nothing changes in 1 stack.**\n\nFrom `before` to `after`. Nothing changes in `dev`.\n\n",
        DifferenceMarkdown.Write(DifferenceReports.Of(PlanDifference.Between(Compared.Plan(), Compared.Plan()))));

    [Theory]
    [InlineData(300)]
    [InlineData(1_000)]
    [InlineData(5_000)]
    [InlineData(MarkdownPage.LongestComment)]
    public void Write_MoreThanFits_IsCutAtTheLimitAndSaysSo(int limit)
    {
        var text = DifferenceMarkdown.Write(Large(), limit);

        Assert.InRange(text.Length, 1, limit);
        Assert.Contains($"cut here: a comment holds at most {limit} characters", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(5_000)]
    [InlineData(MarkdownPage.LongestComment)]
    public void Write_MoreThanFits_EveryBlockIsClosed(int limit)
    {
        var text = DifferenceMarkdown.Write(Large(), limit);

        Assert.Equal((Count(text, "<details>"), 0), (Count(text, "</details>"), Count(text, "```") % 2));
    }

    [Fact]
    public void Write_NamesThatAreMarkup_StandAsCode()
    {
        var text = DifferenceMarkdown.Write(
            DifferenceReports.Of(PlanDifference.Between(Compared.Plan(), Compared.Plan(PlanBuilder.Secret("<img src=x>`@team`\n# big")))));

        Assert.Contains("- added ``Secret <img src=x>`@team`?# big``\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Twice_IsEqual() => Assert.Equal(DifferenceMarkdown.Write(Large()), DifferenceMarkdown.Write(Large()));

    [Theory]
    [InlineData("plain", "`plain`")]
    [InlineData("a`b", "``a`b``")]
    [InlineData("`a``b", "``` `a``b ```")]
    [InlineData("", "(empty)")]
    public void Code_Text_EndsWhereTheTextEnds(string text, string expected) => Assert.Equal(expected, MarkdownPage.Code(text));

    private static DifferenceReport Large() => DifferenceReports.Of(PlanDifference.Between(
        Compared.Role(), Compared.Plan([.. Enumerable.Range(0, 3_000).Select(index => PlanBuilder.Secret($"secret-{index}"))])));

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
