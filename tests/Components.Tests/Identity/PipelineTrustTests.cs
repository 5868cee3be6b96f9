using System.Text.Json.Nodes;
using SecretsLadder.Components.Identity;
using SecretsLadder.Shared.Aws;

namespace SecretsLadder.Components.Tests.Identity;

public sealed class PipelineTrustTests
{
    private const string Account = "111122223333";

    private static readonly WebIdentityToken Deploying =
        new($"https://{PipelineTrust.Issuer}", "repo:acme/platform:environment:prod", "sts.amazonaws.com") { Ref = "refs/heads/main" };
    private static readonly WebIdentityToken Previewing =
        Deploying with { Subject = "repo:acme/platform:environment:prod-preview", Ref = "refs/pull/7/merge" };

    private static readonly TrustEvaluator Deploy = new(JsonOf("prod", "main"), Account);
    private static readonly TrustEvaluator Preview = new(JsonOf("prod-preview", null), Account);

    [Fact]
    public void Of_EnvironmentAndBranch_IsExactlyThis() => Assert.Equal(
        SortedJson.OfYaml(
            """
            Version: "2012-10-17"
            Statement:
              - Effect: Allow
                Principal: { Federated: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }
                Action: sts:AssumeRoleWithWebIdentity
                Condition:
                  StringEquals:
                    "token.actions.githubusercontent.com:sub": "repo:acme/platform:environment:prod"
                    "token.actions.githubusercontent.com:aud": sts.amazonaws.com
                    "token.actions.githubusercontent.com:ref": refs/heads/main
            """),
        SortedJson.Of(JsonNode.Parse(JsonOf("prod", "main"))));

    [Fact]
    public void Of_Deploy_LetsItsJobIn() => Assert.True(Deploy.MayAssume(Deploying));

    [Fact]
    public void Of_Preview_LetsItsJobInFromAnyBranch() => Assert.True(Preview.MayAssume(Previewing));

    [Fact]
    public void Of_Deploy_RefusesAPreview() => Assert.False(Deploy.MayAssume(Previewing));

    [Fact]
    public void Of_Preview_RefusesADeployment() => Assert.False(Preview.MayAssume(Deploying));

    [Fact]
    public void Of_AnybodyElse_IsNotTrusted() => Assert.Empty(Deploy.AdditionalTrust(Deploying));

    [Theory]
    [InlineData("repo:acme/platform:environment:prod2")]
    [InlineData("repo:acme/platform2:environment:prod")]
    [InlineData("repo:evil/platform:environment:prod")]
    [InlineData("repo:acme/platform:environment:*")]
    [InlineData("repo:acme/platform:environment:Prod")]
    [InlineData("repo:acme/platform:ref:refs/heads/main")]
    [InlineData("repo:acme/platform:pull_request")]
    [InlineData("repo:acme@1/platform@2:environment:prod")]
    [InlineData(null)]
    public void Of_OtherSubject_IsRefused(string? subject) => Assert.False(Deploy.MayAssume(Deploying with { Subject = subject }));

    [Theory]
    [InlineData("https://github.com/acme")]
    [InlineData(null)]
    public void Of_OtherAudience_IsRefused(string? audience) => Assert.False(Deploy.MayAssume(Deploying with { Audience = audience }));

    [Theory]
    [InlineData("refs/heads/feature")]
    [InlineData("refs/heads/main2")]
    [InlineData("refs/tags/main")]
    [InlineData("refs/pull/7/merge")]
    [InlineData(null)]
    public void Of_OtherBranch_IsRefused(string? branch) => Assert.False(Deploy.MayAssume(Deploying with { Ref = branch }));

    [Theory]
    [InlineData("https://token.actions.githubusercontent.com/acme")]
    [InlineData("https://gitlab.com")]
    [InlineData(null)]
    public void Of_OtherIssuer_IsRefused(string? issuer) => Assert.False(Deploy.MayAssume(Deploying with { Issuer = issuer }));

    [Fact]
    public void Of_ProviderOfAnotherAccount_IsRefused() =>
        Assert.False(new TrustEvaluator(JsonOf("prod", "main"), "444455556666").MayAssume(Deploying));

    [Fact]
    public void Of_ImmutableSubject_IsTakenAsItIs() => Assert.True(
        new TrustEvaluator(PipelineTrust.Of(Account, "eu-west-1", "acme@1/platform@2", "prod").ToJson(), Account)
            .MayAssume(Deploying with { Subject = "repo:acme@1/platform@2:environment:prod" }));

    private static string JsonOf(string environment, string? branch) =>
        PipelineTrust.Of(Account, "eu-west-1", "acme/platform", environment, branch).ToJson();
}
