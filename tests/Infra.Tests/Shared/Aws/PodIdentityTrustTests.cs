using SecretsLadder.Shared.Aws;
using static SecretsLadder.Infra.Tests.Shared.Aws.IamText;

namespace SecretsLadder.Infra.Tests.Shared.Aws;

public sealed class PodIdentityTrustTests
{
    private const string Pods = """{"Service":"pods.eks.amazonaws.com"}""";
    private const string BothActions = "sts:AssumeRole\",\"sts:TagSession";
    private const string Bound =
        """{"StringEquals":{"aws:RequestTag/kubernetes-namespace":["pay"],"aws:RequestTag/kubernetes-service-account":["reader"]}}""";

    private static readonly PodIdentitySession Pod = new("arn:aws:eks:eu-central-1:111122223333:cluster/prod", "pay", "reader");

    [Fact]
    public void MayAssume_BoundToThePod_True() => Assert.True(Trusting(Bound).MayAssume(Pod));

    [Theory]
    [InlineData("shop", "reader")]
    [InlineData("pay", "other")]
    [InlineData(null, "reader")]
    [InlineData("pay", null)]
    public void MayAssume_OtherPod_False(string? ns, string? account) =>
        Assert.False(Trusting(Bound).MayAssume(Pod with { Namespace = ns, ServiceAccount = account }));

    [Fact]
    public void MayAssume_NoCondition_LetsAnyPodIn() => Assert.True(Trusting("{}").MayAssume(Pod with { Namespace = "shop" }));

    [Fact]
    public void MayAssume_WithoutTagSession_False() => Assert.False(TrustOf(Trust(Pods, Bound, "sts:AssumeRole")).MayAssume(Pod));

    [Theory]
    [InlineData("""{"StringEquals":{"aws:SourceAccount":"111122223333"}}""", true)]
    [InlineData("""{"StringEquals":{"aws:SourceAccount":"444455556666"}}""", false)]
    [InlineData("""{"ArnEquals":{"aws:SourceArn":"arn:aws:eks:eu-central-1:111122223333:cluster/prod"}}""", true)]
    [InlineData("""{"ArnEquals":{"aws:SourceArn":"arn:aws:eks:eu-central-1:111122223333:cluster/dev"}}""", false)]
    [InlineData("""{"StringEquals":{"aws:RequestTag/eks-cluster-name":"prod"}}""", true)]
    [InlineData("""{"ForAnyValue:StringEquals":{"aws:TagKeys":"kubernetes-namespace"}}""", true)]
    public void MayAssume_OtherKeysOfTheSession_AreChecked(string condition, bool allowed) =>
        Assert.Equal(allowed, Trusting(condition).MayAssume(Pod));

    [Fact]
    public void MayAssume_WebIdentityToken_False() => Assert.False(Trusting("{}").MayAssume(Pay));

    [Fact]
    public void MayAssume_TrustForWebIdentityOnly_False() => Assert.False(TrustOf(Trust(Provider, "{}", "sts:*")).MayAssume(Pod));

    [Fact]
    public void AdditionalTrust_PodsOnly_None() => Assert.Empty(Trusting(Bound).AdditionalTrust(Pod));

    [Fact]
    public void AdditionalTrust_Ec2BesidePods_IsReported() =>
        Assert.Equal(
            ["Service: ec2.amazonaws.com"],
            TrustOf(Trust("""{"Service":["pods.eks.amazonaws.com","ec2.amazonaws.com"]}""", "{}")).AdditionalTrust(Pod));

    private static TrustEvaluator Trusting(string condition) =>
        new($$"""{"Statement":{"Effect":"Allow","Principal":{{Pods}},"Action":["{{BothActions}}"],"Condition":{{condition}} } }""", Account);
}
