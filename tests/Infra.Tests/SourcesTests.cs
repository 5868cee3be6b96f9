using System.Text.RegularExpressions;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests;

/// <summary>Habits of the sources that no analyzer holds.</summary>
public sealed partial class SourcesTests
{
    private static readonly string[] Tests =
        [.. Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "tests"), "*.cs", SearchOption.AllDirectories)];

    [Fact]
    public void Tests_AssertionOverItems_RefusesNone() => Assert.Equal(
        ["AssertEach.cs"], Tests.Where(file => AssertAll().IsMatch(File.ReadAllText(file))).Select(Path.GetFileName));

    [GeneratedRegex(@"\bAssert\.All\(")]
    private static partial Regex AssertAll();
}
