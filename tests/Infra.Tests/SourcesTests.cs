using System.Text.RegularExpressions;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests;

/// <summary>Habits of the sources that no analyzer holds.</summary>
public sealed partial class SourcesTests
{
    private const int LongestLine = 150;

    [Theory]
    [InlineData("components")]
    [InlineData("infra")]
    [InlineData("sdk")]
    [InlineData("tests")]
    public void Sources_Line_FitsOnAScreen(string folder)
    {
        var sources = In(folder);

        Assert.NotEmpty(sources);
        Assert.Empty(
            from file in sources
            from line in File.ReadLines(file).Index()
            where line.Item.Length > LongestLine
            select $"{Path.GetRelativePath(RepositoryRoot.Path, file)}:{line.Index + 1} has {line.Item.Length} columns");
    }

    [Fact]
    public void Tests_AssertionOverItems_RefusesNone() => Assert.Equal(
        ["AssertEach.cs"], In("tests").Where(file => AssertAll().IsMatch(File.ReadAllText(file))).Select(Path.GetFileName));

    private static string[] In(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, folder), "*.cs", SearchOption.AllDirectories)];

    [GeneratedRegex(@"\bAssert\.All\(")]
    private static partial Regex AssertAll();
}
