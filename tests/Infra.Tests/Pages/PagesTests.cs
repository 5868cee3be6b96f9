using System.Text;
using System.Text.RegularExpressions;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Pages;

/// <summary>A reader who follows a page from top to bottom gets to its end.</summary>
public sealed partial class PagesTests
{
    public static TheoryData<string> WithCommands => [.. Page.Names.Where(name => Page.Read(name).Run.Any())];

    public static TheoryData<string> WithCallsOfTheCluster => [.. Page.Names.Where(name => CallsOfTheCluster(name).Any())];

    [PagesTheory]
    [MemberData(nameof(WithCommands))]
    public void Page_Followed_DoesWhatItShows(string name)
    {
        var page = Page.Read(name);
        using var clone = new PageClone();

        clone.Follow(page);

        // A page may show no output: that its commands succeed is what following it asserts.
        Assert.Empty(
            from shown in page.Run.SelectMany(block => block.Shown())
            from line in shown.Except(clone.Output(shown.Key).Split('\n').Select(line => line.TrimEnd()))
            select line);
        Assert.DoesNotContain(PageClone.Canary, clone.Calls, StringComparison.Ordinal);
        Assert.DoesNotContain(
            clone.Files,
            file => file.Value.Contains(PageClone.Canary, StringComparison.Ordinal) || file.Value.Contains(Encoded, StringComparison.Ordinal));
    }

    /// <summary>What is not run is a promise that nobody keeps: a new mark is seen here.</summary>
    [Fact]
    public void Pages_BlocksThatAreNotRun_AreThese() => Assert.Equal(
        [
            "docs/explanation/performance.md: measures for minutes",
        ],
        Page.Names.Select(Page.Read).SelectMany(page => page.Blocks.Select(block => (page.Name, block.NotRun)))
            .Where(block => block.NotRun is not null).Select(block => $"{block.Name}: {block.NotRun}"));

    /// <summary>In a block its stand-in refuses such a command; this is for those within a sentence or a table.</summary>
    [Theory]
    [MemberData(nameof(WithCallsOfTheCluster))]
    public void Page_CommandThatReachesACluster_NamesItsContext(string name) => AssertEach.Of(
        CallsOfTheCluster(name), command => Assert.Matches("--(kube-)?context", command));

    private static readonly string Encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(PageClone.Canary))[..20];

    private static IEnumerable<string> CallsOfTheCluster(string name) =>
        Commands().Matches(string.Join('\n', Page.Read(name).Lines)).Select(match => match.Value);

    /// <summary>A call between backticks; those that only print, or change the kubeconfig itself, reach no cluster.</summary>
    [GeneratedRegex(
        @"`[^`\n]*\b(?:kubectl (?!create secret [^`\n]*--dry-run|config |[a-z]+( [a-z]+)?`)"
        + @"|kubeseal --(?:fetch|re)|helm (?:install|upgrade|uninstall))[^`\n]*`")]
    private static partial Regex Commands();
}
