using Pulumi.Aws.Eks;
using SecretsLadder.Sdk.Tests.Kubernetes;

namespace SecretsLadder.Sdk.Tests.Aws;

public sealed class PodIdentityAssociationTests
{
    private static PodIdentityAssociationArgs Args => new()
    {
        ClusterName = "production",
        DisableSessionTags = true,
        Namespace = "checkout",
        RoleArn = "arn:aws:iam::111122223333:role/checkout",
        ServiceAccount = "reader",
        Tags = { ["app"] = "checkout" },
    };

    [Fact]
    public async Task Ctor_Type_IsEksPodIdentityAssociation() => Assert.Equal(
        "aws:eks/podIdentityAssociation:PodIdentityAssociation", await Registered.Type(() => new PodIdentityAssociation("it", Args)));

    [Fact]
    public async Task Ctor_AllArgs_SendsThem() => Assert.Equal(
        Registered.Json("""
        {
          "clusterName": "production", "disableSessionTags": true, "namespace": "checkout",
          "roleArn": "arn:aws:iam::111122223333:role/checkout", "serviceAccount": "reader", "tags": { "app": "checkout" }
        }
        """),
        await Registered.Inputs(() => new PodIdentityAssociation("it", Args)));

    [Theory]
    [InlineData("ClusterName")]
    [InlineData("Namespace")]
    [InlineData("RoleArn")]
    [InlineData("ServiceAccount")]
    public async Task Ctor_RequiredArgMissing_Fails(string argument) => Assert.Contains(
        $"{argument} is required",
        await Registered.Error(() => new PodIdentityAssociation("it", Registered.Without(argument, Args))),
        StringComparison.Ordinal);
}
