using System.Diagnostics;
using SecretsLadder.Infra.Lint;

namespace SecretsLadder.Infra.Tests.Lint;

/// <summary>Files of 2 MB that a rule could take time for that grows with the square of their size.</summary>
public sealed class LargeFilesTests : IDisposable
{
    private const int Size = 2_000_000;

    /// <summary>Far above the seconds that each takes on a busy machine, and below the minutes of work that grows with the square.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryStacks _folder = new();

    [Theory]
    [InlineData("x: \"", "-eyJ", "\"\n")]
    [InlineData("x: \"", "sk-", "\"\n")]
    [InlineData("x: \"", "-hvs.a", "\"\n")]
    [InlineData("x: \"", "a", "://\"\n")]
    [InlineData("x: \"", "a://b:", "\"\n")]
    [InlineData("x: \"", "-----BEGIN ", "\"\n")]
    [InlineData("x: |\n", "  abcdef\n", "")]
    [InlineData("x: [", "a,", "]\n")]
    [InlineData("a: {{ x }}\n", "apiVersion: external-secrets.io/v1beta1\nkind: SecretStore\n", "")]
    [InlineData("a: {{ x }}\n", "apiVersion: v1\n", "")]
    [InlineData("", "---\na: 1\n", "")]
    public void Check_LargeFile_EndsSoon(string start, string repeated, string end) =>
        AssertEndsSoon(start + string.Concat(Enumerable.Repeat(repeated, Size / repeated.Length)) + end);

    [Theory]
    [InlineData("k{0}SecretKey: hunter{0}x\n")]
    [InlineData("k{0}Password: hunter{0}x\nk{0}User: abc{0}\n")]
    public void Check_ManyKeys_EndsSoon(string line) =>
        AssertEndsSoon(
            string.Concat(Enumerable.Range(0, Size / line.Length).Select(index => line.Replace("{0}", $"{index}", StringComparison.Ordinal))));

    public void Dispose() => _folder.Dispose();

    private void AssertEndsSoon(string text)
    {
        _folder.WithFile("values.yaml", text);
        var watch = Stopwatch.StartNew();
        _ = Linter.Check(LintedFiles.Of([_folder.Path]));

        Assert.True(watch.Elapsed < Patience, $"took {watch.Elapsed}");
    }
}
