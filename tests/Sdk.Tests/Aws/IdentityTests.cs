using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Iam;
using SecretsLadder.Sdk.Tests.Kubernetes;

namespace SecretsLadder.Sdk.Tests.Aws;

public sealed class IdentityTests
{
    private static readonly OpenIdConnectProviderArgs Issuer = new() { ClientIdLists = { "sts.amazonaws.com" }, Url = "https://oidc.example" };

    private static readonly PodIdentityAssociationArgs Association = new()
    {
        ClusterName = "prod-eu",
        DisableSessionTags = false,
        Namespace = "production",
        Policy = "{}",
        Region = "eu-west-1",
        RoleArn = "arn:aws:iam::111122223333:role/checkout-secrets",
        ServiceAccount = "checkout-secrets",
        Tags = { ["app"] = "checkout" },
        TargetRoleArn = "arn:aws:iam::444455556666:role/checkout-secrets",
    };

    [Fact]
    public async Task OpenIdConnectProvider_Type_IsIamOpenIdConnectProvider() => Assert.Equal(
        "aws:iam/openIdConnectProvider:OpenIdConnectProvider",
        await Registered.Type(() => new OpenIdConnectProvider("it", Issuer)));

    [Fact]
    public async Task OpenIdConnectProvider_AllArgs_SendsThem()
    {
        var args = new OpenIdConnectProviderArgs
        {
            ClientIdLists = { "sts.amazonaws.com" },
            Tags = { ["app"] = "checkout" },
            ThumbprintLists = { "9e99a48a9960b14926bb7f3b02e22da2b0ab7280" },
            Url = "https://oidc.example",
        };

        Assert.Equal(
            Registered.Json("""
            {
              "clientIdLists": ["sts.amazonaws.com"], "tags": { "app": "checkout" },
              "thumbprintLists": ["9e99a48a9960b14926bb7f3b02e22da2b0ab7280"], "url": "https://oidc.example"
            }
            """),
            await Registered.Inputs(() => new OpenIdConnectProvider("it", args)));
    }

    [Fact]
    public async Task OpenIdConnectProvider_NoAudience_Fails() => await Assert.ThrowsAsync<RunException>(() =>
        Registered.Type(() => new OpenIdConnectProvider("it", new OpenIdConnectProviderArgs { Url = "https://oidc.example" })));

    [Fact]
    public async Task OpenIdConnectProvider_AudiencesFromTheEngine_AreTyped() => Assert.Equal(
        "sts.amazonaws.com",
        (await Registered.Output([], () => new OpenIdConnectProvider("it", Issuer).ClientIdLists)).Single());

    [Fact]
    public async Task PodIdentityAssociation_Type_IsEksPodIdentityAssociation() => Assert.Equal(
        "aws:eks/podIdentityAssociation:PodIdentityAssociation",
        await Registered.Type(() => new PodIdentityAssociation("it", Association)));

    [Fact]
    public async Task PodIdentityAssociation_AllArgs_SendsThem() => Assert.Equal(
        Registered.Json("""
        {
          "clusterName": "prod-eu", "disableSessionTags": false, "namespace": "production", "policy": "{}", "region": "eu-west-1",
          "roleArn": "arn:aws:iam::111122223333:role/checkout-secrets", "serviceAccount": "checkout-secrets",
          "tags": { "app": "checkout" }, "targetRoleArn": "arn:aws:iam::444455556666:role/checkout-secrets"
        }
        """),
        await Registered.Inputs(() => new PodIdentityAssociation("it", Association)));

    [Fact]
    public async Task PodIdentityAssociation_ExternalIdFromTheEngine_IsRead()
    {
        var state = ImmutableDictionary<string, object>.Empty.Add("externalId", "eu-west-1/111122223333/prod-eu");

        Assert.Equal(
            "eu-west-1/111122223333/prod-eu", await Registered.Output(state, () => new PodIdentityAssociation("it", Association).ExternalId));
    }
}
