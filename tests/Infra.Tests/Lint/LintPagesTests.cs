using SecretsLadder.Infra.Lint;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Lint;

/// <summary>What the reference says about lint is what it does.</summary>
public sealed class LintPagesTests
{
    public static TheoryData<string> Rules => [.. Linter.Rules.Select(rule => rule.Id), Linter.UnreadableId, Linter.StrayTemplateId];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Reference_Rule_HasARowAndAnEntry(string rule)
    {
        var page = Page("reference", "lint.md");

        Assert.Contains($"\n| [{rule}](#{rule.ToLowerInvariant()}) |", page, StringComparison.Ordinal);
        Assert.Contains($"\n### {rule}\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Reference_ApiVersions_AreAllThere()
    {
        var page = Page("reference", "lint.md");

        AssertEach.Of(
            ApiVersionChange.All,
            change =>
                Assert.Contains(
                    $"| `{change.Group}/{change.Old}` | {string.Join(", ", change.Kinds)} | `{change.Served}` | {change.Since} |", page,
                    StringComparison.Ordinal));
        AssertEach.Of(
            ApiVersionChange.All.SelectMany(change => change.Obstacles),
            obstacle => Assert.Contains($"`{obstacle.Path}`", page, StringComparison.Ordinal));
    }

    private static string Page(string kind, string name) => File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", kind, name));
}
