using SecretsLadder.Shared.Gcp;
using static SecretsLadder.Infra.Tests.Shared.Gcp.GcpText;

namespace SecretsLadder.Infra.Tests.Shared.Gcp;

/// <summary>Whom a member of a binding lets in.</summary>
public sealed class GcpMemberTests
{
    private const string OtherPool = $"iam.googleapis.com/projects/{Number}/locations/global/workloadIdentityPools/clusters";

    private static readonly GcpWorkload Federated = Pay with { Pool = "clusters" };

    [Fact]
    public void CanRead_ExactPrincipal_True() => Assert.True(Binding().CanRead(Pay, Db));

    [Theory]
    [InlineData("shop", "reader")]
    [InlineData("pay", "reader2")]
    [InlineData("Pay", "reader")]
    public void CanRead_OtherServiceAccount_False(string space, string name) =>
        Assert.False(Binding().CanRead(Pay with { Namespace = space, ServiceAccount = name }, Db));

    [Fact]
    public void CanRead_SameNamesInOtherClusterOfTheProject_AreOnePrincipal() =>
        Assert.True(Binding().CanRead(Pay with { Cluster = "dev", Location = "us-east1" }, Db));

    [Fact]
    public void CanRead_SameNamesInOtherProject_False() =>
        Assert.False(Binding().CanRead(Pay with { ProjectId = "acme-dev", ProjectNumber = "210987654321" }, Db));

    [Fact]
    public void CanRead_PoolOfOtherProjectByNumberOnly_False() => Assert.False(Binding().CanRead(Pay with { ProjectNumber = "210987654321" }, Db));

    [Theory]
    [InlineData($"principal://{Pool}/subject/system:serviceaccount:pay:reader")]
    [InlineData($"principal://{Pool}/subject/ns/pay/sa/*")]
    [InlineData($"principal://{Pool}/subject/ns/pay")]
    public void CanRead_SubjectInAnotherForm_NobodyOfGke(string member) => Assert.False(Binding(member).CanRead(Pay, Db));

    [Theory]
    [InlineData($"principal://{OtherPool}/subject/system:serviceaccount:pay:reader", true)]
    [InlineData($"principal://{OtherPool}/subject/ns/pay/sa/reader", false)]
    public void CanRead_OtherPool_BySubjectOfTheToken(string member, bool reads) => Assert.Equal(reads, Binding(member).CanRead(Federated, Db));

    [Fact]
    public void CanRead_OtherPool_NotTheSameNamesOfGke() =>
        Assert.False(Binding($"principal://{OtherPool}/subject/ns/pay/sa/reader").CanRead(Pay, Db));

    [Theory]
    [InlineData($"serviceAccount:{Project}.svc.id.goog[pay/reader]", true)]
    [InlineData($"serviceAccount:{Project}.svc.id.goog[shop/reader]", false)]
    [InlineData("serviceAccount:acme-dev.svc.id.goog[pay/reader]", false)]
    public void CanRead_OlderFormOfAServiceAccount_IsTheSamePrincipal(string member, bool reads) =>
        Assert.Equal(reads, Binding(member).CanRead(Pay, Db));

    [Fact]
    public void CanRead_Namespace_LetsEveryAccountOfItIn() =>
        Assert.True(Binding($"principalSet://{Pool}/namespace/pay").CanRead(Pay with { ServiceAccount = "default", Cluster = "dev" }, Db));

    [Fact]
    public void CanRead_Namespace_NotThoseOfOthers() => Assert.False(Binding($"principalSet://{Pool}/namespace/pay").CanRead(Shop, Db));

    [Theory]
    [InlineData("europe-west1", "prod-eu", true)]
    [InlineData("europe-west1", "dev", false)]
    [InlineData("europe-west1", "prod", false)]
    [InlineData("us-east1", "prod-eu", false)]
    public void CanRead_Cluster_LetsAllOfItIn(string location, string cluster, bool reads) => Assert.Equal(reads, Binding(
        $"principalSet://{Pool}/kubernetes.cluster/https://container.googleapis.com/v1/projects/{Project}/locations/europe-west1/clusters/prod-eu")
        .CanRead(Shop with { Location = location, Cluster = cluster }, Db));

    [Fact]
    public void CanRead_WholePool_LetsAllOfTheProjectIn() =>
        Assert.True(Binding($"principalSet://{Pool}/*").CanRead(Shop with { Cluster = "dev" }, Db));

    [Fact]
    public void CanRead_WholePool_NotThoseOfOtherPools() => Assert.False(Binding($"principalSet://{Pool}/*").CanRead(Federated, Db));

    [Theory]
    [InlineData("allUsers")]
    [InlineData("allAuthenticatedUsers")]
    public void CanRead_Everyone_LetsOtherProjectsIn(string member) =>
        Assert.True(Binding(member).CanRead(new GcpWorkload("other", "1", "l", "c", "n", "s"), Db));

    [Theory]
    [InlineData("serviceAccount:reader@acme-prod.iam.gserviceaccount.com")]
    [InlineData("group:team@acme.com")]
    [InlineData("user:jo@acme.com")]
    [InlineData("domain:acme.com")]
    [InlineData("projectOwner:acme-prod")]
    [InlineData("deleted:serviceAccount:x@y?uid=1")]
    [InlineData($"principal://{Pool}/kubernetes.serviceaccount.uid/0a1b")]
    [InlineData($"principalSet://{Pool}/subject/ns/pay/sa/reader")]
    [InlineData($"principal://{Pool}/namespace/pay")]
    [InlineData($"principalSet://{OtherPool}/namespace/pay")]
    [InlineData($"principalSet://{OtherPool}/attribute.team/pay")]
    [InlineData($"principalSet://{OtherPool}/group/pay")]
    [InlineData("principalSet://iam.googleapis.com/locations/global/workforcePools/p/*")]
    [InlineData("principalSet://cloudresourcemanager.googleapis.com/projects/1/type/ServiceAccount")]
    [InlineData("")]
    public void Ctor_MemberThatIsNotEvaluated_Throws(string member) => Assert.Throws<NotSupportedException>(() => Binding(member));

    [Fact]
    public void Ctor_ProjectById_Throws() =>
        Assert.Throws<FormatException>(() => Binding(PayMember.Replace($"projects/{Number}", $"projects/{Project}", StringComparison.Ordinal)));
}
