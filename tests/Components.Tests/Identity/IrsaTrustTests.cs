using System.Text.Json.Nodes;
using SecretsLadder.Components.Identity;
using SecretsLadder.Shared.Aws;

namespace SecretsLadder.Components.Tests.Identity;

public sealed class IrsaTrustTests
{
    private const string Account = "111122223333";
    private const string Host = "oidc.eks.eu-west-1.amazonaws.com/id/ABC";

    private static readonly WebIdentityToken Token = new($"https://{Host}", "system:serviceaccount:shop:shop-secrets", "sts.amazonaws.com");
    private static readonly TrustEvaluator Trust = new(JsonOf($"https://{Host}"), Account);

    [Fact]
    public void Of_ServiceAccount_IsExactlyTheFacts() => Assert.Equal(
        SortedJson.OfYaml(
            """
            Version: "2012-10-17"
            Statement:
              - Effect: Allow
                Principal: { Federated: "arn:aws:iam::111122223333:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/ABC" }
                Action: sts:AssumeRoleWithWebIdentity
                Condition:
                  StringEquals:
                    "oidc.eks.eu-west-1.amazonaws.com/id/ABC:sub": "system:serviceaccount:shop:shop-secrets"
                    "oidc.eks.eu-west-1.amazonaws.com/id/ABC:aud": sts.amazonaws.com
            """),
        SortedJson.Of(JsonNode.Parse(JsonOf($"https://{Host}"))));

    [Fact]
    public void Of_IssuerWithoutScheme_IsTheSame() => Assert.Equal(JsonOf($"https://{Host}"), JsonOf(Host));

    [Theory]
    [InlineData("cn-north-1", "arn:aws-cn:iam::111122223333:oidc-provider/")]
    [InlineData("us-gov-west-1", "arn:aws-us-gov:iam::111122223333:oidc-provider/")]
    public void Of_Region_NamesItsPartition(string region, string provider) =>
        Assert.Contains(provider, IrsaTrust.Of(Account, region, Host, "shop", "shop-secrets").ToJson(), StringComparison.Ordinal);

    [Fact]
    public void Of_ItsToken_IsLetIn() => Assert.True(Trust.MayAssume(Token));

    [Fact]
    public void Of_AnybodyElse_IsNotTrusted() => Assert.Empty(Trust.AdditionalTrust(Token));

    [Theory]
    [InlineData("system:serviceaccount:agent:shop-secrets")]
    [InlineData("system:serviceaccount:shop:shop-secrets2")]
    [InlineData("system:serviceaccount:shop:shop")]
    [InlineData("system:serviceaccount:shop:*")]
    [InlineData("system:serviceaccount:SHOP:shop-secrets")]
    [InlineData("shop-secrets")]
    [InlineData(null)]
    public void Of_OtherSubject_IsRefused(string? subject) => Assert.False(Trust.MayAssume(Token with { Subject = subject }));

    [Theory]
    [InlineData("vault")]
    [InlineData("https://kubernetes.default.svc")]
    [InlineData("sts.amazonaws.com.cn")]
    [InlineData(null)]
    public void Of_OtherAudience_IsRefused(string? audience) => Assert.False(Trust.MayAssume(Token with { Audience = audience }));

    [Theory]
    [InlineData("https://oidc.eks.eu-west-1.amazonaws.com/id/XYZ")]
    [InlineData("https://oidc.eks.eu-west-1.amazonaws.com/id/ABCD")]
    [InlineData("http://oidc.eks.eu-west-1.amazonaws.com/id/ABC")]
    [InlineData("https://token.actions.githubusercontent.com")]
    [InlineData(null)]
    public void Of_OtherIssuer_IsRefused(string? issuer) => Assert.False(Trust.MayAssume(Token with { Issuer = issuer }));

    [Fact]
    public void Of_ProviderOfAnotherAccount_IsRefused() => Assert.False(new TrustEvaluator(JsonOf(Host), "444455556666").MayAssume(Token));

    private static string JsonOf(string issuer) => IrsaTrust.Of(Account, "eu-west-1", issuer, "shop", "shop-secrets").ToJson();
}
