using SecretsLadder.Components.Identity;

namespace SecretsLadder.Components.Tests.Identity;

public sealed class GkeClusterTests
{
    private static readonly GkeCluster Cluster = new("acme-clusters", "123456789012", "europe-west1", "prod-eu");

    [Fact]
    public void MemberOf_ServiceAccount_IsThePrincipalOfThePool() => Assert.Equal(
        "principal://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/acme-clusters.svc.id.goog"
        + "/subject/ns/production/sa/shop-secrets.prod-eu",
        Cluster.MemberOf("production", "shop-secrets.prod-eu"));

    [Theory]
    [InlineData("production", "shop-secrets2")]
    [InlineData("production", "shop")]
    [InlineData("staging", "shop-secrets")]
    public void MemberOf_OtherServiceAccount_IsAnother(string space, string account) =>
        Assert.NotEqual(Cluster.MemberOf("production", "shop-secrets"), Cluster.MemberOf(space, account));

    [Fact]
    public void MemberOf_ClusterOfAnotherProject_IsAnother() => Assert.NotEqual(
        Cluster.MemberOf("production", "shop-secrets"),
        (Cluster with { Project = "other", ProjectNumber = "210987654321" }).MemberOf("production", "shop-secrets"));

    /// <summary>Why the cluster has to be part of the name of the service account.</summary>
    [Fact]
    public void MemberOf_AnotherClusterOfTheProject_IsTheSame() => Assert.Equal(
        Cluster.MemberOf("production", "shop-secrets"),
        (Cluster with { Name = "prod-us", Location = "us-east1" }).MemberOf("production", "shop-secrets"));
}
