using SecretsLadder.Infra.Lint;
using SecretsLadder.Infra.Tests.Commands;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Lint;

/// <summary>What the pages say about lint is what it does.</summary>
public sealed class LintPagesTests
{
    private const string Command = "$ dotnet run --project infra -- ";

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

        Assert.All(ApiVersionChange.All, change => Assert.Contains($"| `{change.Group}/{change.Old}` | {string.Join(", ", change.Kinds)} | `{change.Served}` | {change.Since} |", page, StringComparison.Ordinal));
        Assert.All(ApiVersionChange.All.SelectMany(change => change.Obstacles), obstacle => Assert.Contains($"`{obstacle.Path}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task HowTo_EveryLineShown_IsWhatLintPrints()
    {
        using var folder = new LintFolder();
        var fixtures = Path.Combine(RepositoryRoot.Path, "tests", "fixtures", "lint");
        foreach (var file in Directory.EnumerateFiles(fixtures, "*", SearchOption.AllDirectories))
        {
            folder.With(Path.GetRelativePath(fixtures, file), await File.ReadAllTextAsync(file));
        }

        var runs = new List<CommandRun>();
        var lines = Page("how-to", "lint.md").Split('\n');
        foreach (var command in lines.Select(line => line.Trim()).Where(line => line.StartsWith(Command, StringComparison.Ordinal)))
        {
            runs.Add(await CommandRun.OfAsync([.. command[Command.Length..].Split(' ').Select(word => word.EndsWith('/') ? Path.Combine(folder.Path, word) : word)]));
        }

        var printed = string.Concat(runs.Select(run => run.Output + run.Error)).Replace(folder.Path + "/", "", StringComparison.Ordinal).Split('\n');
        var shown = lines.Select(line => line.Trim()).Where(line => line.Contains(": error ", StringComparison.Ordinal) || line.Contains(": warning ", StringComparison.Ordinal) || line.Contains(": fixed ", StringComparison.Ordinal));

        Assert.Equal(3, runs.Count);
        Assert.Empty(shown.Except(printed));
    }

    private static string Page(string kind, string name) => File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", kind, name));
}
