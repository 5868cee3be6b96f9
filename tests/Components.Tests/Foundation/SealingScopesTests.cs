using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Components.Tests.Foundation;

public sealed class SealingScopesTests
{
    private const string ClusterWide = "sealedsecrets.bitnami.com/cluster-wide";
    private const string NamespaceWide = "sealedsecrets.bitnami.com/namespace-wide";

    [Theory]
    [InlineData("strict", null)]
    [InlineData("namespace-wide", NamespaceWide)]
    [InlineData("cluster-wide", ClusterWide)]
    public void Annotation_Scope_IsTheControllers(string word, string? expected) =>
        Assert.Equal(expected, SealingScopes.Annotation(SealingScopes.ByWord[word]));

    [Theory]
    [InlineData("strict")]
    [InlineData("namespace-wide", NamespaceWide, "true")]
    [InlineData("cluster-wide", ClusterWide, "true")]
    [InlineData("cluster-wide", ClusterWide, "true", NamespaceWide, "true")]
    [InlineData("namespace-wide", ClusterWide, "false", NamespaceWide, "true")]
    [InlineData("strict", ClusterWide, "false")]
    [InlineData("strict", ClusterWide, "True")]
    [InlineData("strict", ClusterWide, "")]
    [InlineData("strict", NamespaceWide, "yes")]
    public void Of_Annotations_IsWhatTheControllerMakesOfThem(string expected, params string[] annotations) =>
        Assert.Equal(expected, SealingScopes.WordOf(SealingScopes.Of(annotations.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]))));

    [Fact]
    public void ByWord_Scopes_HoldsEveryOne() => Assert.Equal(Enum.GetValues<SealingScope>(), SealingScopes.ByWord.Values);
}
