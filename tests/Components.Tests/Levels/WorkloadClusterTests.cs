using SecretsLadder.Components.Levels;

namespace SecretsLadder.Components.Tests.Levels;

public sealed class WorkloadClusterTests
{
    [Fact]
    public void Issuer_Known_IsAsTheTokensNameIt() =>
        Assert.Equal("https://oidc.example.com/", new WorkloadCluster("prod-eu", "https://oidc.example.com/", new("eso", "operator")).Issuer);

    [Fact]
    public void Issuer_NotKnown_SaysWhereToSetIt() => Assert.Equal(
        "the issuer of the cluster 'prod-eu' is not known, but identities depend on it; set oidcIssuer under secrets-ladder:cluster",
        Assert.Throws<InvalidOperationException>(() => new WorkloadCluster("prod-eu", null, new("eso", "operator")).Issuer).Message);
}
