using SecretsLadder.Components.Identity;

namespace SecretsLadder.Components.Tests.Identity;

public sealed class GcpFederatedClusterTests
{
    private const string Pool = "iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/clusters";

    private static readonly GcpFederatedCluster Cluster = new("123456789012", "clusters", "prod-eu", "c1");

    [Fact]
    public void MemberOf_ServiceAccount_IsTheSubjectOfItsTokens() => Assert.Equal(
        $"principal://{Pool}/subject/system:serviceaccount:production:shop-secrets.c1", Cluster.MemberOf("production", "shop-secrets.c1"));

    [Fact]
    public void Audience_Cluster_IsTheProvider() => Assert.Equal($"//{Pool}/providers/prod-eu", Cluster.Audience);

    /// <summary>Why the cluster has to be part of the name of the service account.</summary>
    [Fact]
    public void MemberOf_AnotherProviderOfThePool_IsTheSame() => Assert.Equal(
        Cluster.MemberOf("production", "shop-secrets"), (Cluster with { Provider = "prod-us", Name = "c2" }).MemberOf("production", "shop-secrets"));

    [Fact]
    public void MemberOf_AnotherPool_IsAnother() => Assert.NotEqual(
        Cluster.MemberOf("production", "shop-secrets"), (Cluster with { Pool = "others" }).MemberOf("production", "shop-secrets"));
}
