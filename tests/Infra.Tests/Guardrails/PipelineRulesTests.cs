using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Guardrails.Rules.Iam;

namespace SecretsLadder.Infra.Tests.Guardrails;

/// <summary>What the rules on permissions and trust say of a pipeline's own roles, and that readers get nothing of it.</summary>
public sealed class PipelineRulesTests
{
    private const string Pipeline = "urn:pulumi:dev::secrets-ladder::secrets-ladder:identity:PipelineIdentity::pipeline-111122223333";
    private const string Issuer = "token.actions.githubusercontent.com";

    private const string Sound = $$$$"""
        {"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::111122223333:oidc-provider/{{{{Issuer}}}}"},"Action":"sts:AssumeRoleWithWebIdentity",
        "Condition":{"StringEquals":{"{{{{Issuer}}}}:sub":"repo:acme/platform:environment:prod","{{{{Issuer}}}}:aud":"sts.amazonaws.com",
        "{{{{Issuer}}}}:ref":"refs/heads/main"}}}
        """;

    private const string Boundary =
        """{"Effect":"Allow","Action":"secretsmanager:GetSecretValue","Resource":"arn:aws:secretsmanager:eu-west-1:111122223333:secret:*"}""";

    [Theory]
    [InlineData("", "")]
    [InlineData($",\"{Issuer}:ref\":\"refs/heads/main\"", "")]
    [InlineData("acme/platform:", "acme@1/platform@2:")]
    [InlineData("environment:prod", "environment:prod-preview")]
    public void Trust_OneEnvironment_Nothing(string part, string other) =>
        Assert.Empty(Trust(Sound.Replace(part.Length == 0 ? "\0" : part, other, StringComparison.Ordinal), Pipeline));

    [Theory]
    [InlineData("environment:prod", "environment:*")]
    [InlineData("environment:prod", "pull_request")]
    [InlineData("environment:prod", "ref:refs/heads/main")]
    [InlineData("repo:acme/platform", "repo:acme/*")]
    [InlineData("repo:acme/platform", "repo:acme")]
    [InlineData("repo:acme/platform:environment:prod", "system:serviceaccount:shop:shop-secrets")]
    [InlineData("refs/heads/main", "refs/heads/*")]
    [InlineData("refs/heads/main", "refs/tags/v1")]
    [InlineData("\"sts.amazonaws.com\"", "\"https://github.com/acme\"")]
    [InlineData(":ref\"", ":actor\"")]
    [InlineData("oidc-provider/" + Issuer, "oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/ABC")]
    [InlineData(Issuer + ":sub", "oidc.eks.eu-west-1.amazonaws.com/id/ABC:sub")]
    public void Trust_MoreThanOneEnvironment_OneViolation(string part, string hole)
    {
        Assert.Contains(part, Sound, StringComparison.Ordinal);
        Assert.StartsWith(
            "the trust policy does not name one environment of one repository on GitHub and the audience sts.amazonaws.com; ",
            Assert.Single(Trust(Sound.Replace(part, hole, StringComparison.Ordinal), Pipeline)).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("urn:pulumi:dev::secrets-ladder::secrets-ladder:levels:ApplicationSecrets$secrets-ladder:identity:IrsaRole::shop-reader")]
    public void Trust_OfAReader_IsNoPipelines(string? parent) => Assert.Single(Trust(Sound, parent));

    [Fact]
    public void Permissions_Boundary_MayNameMoreThanEntries() => Assert.Empty(Permissions(Boundary, Pipeline, attached: false));

    [Theory]
    [InlineData(Pipeline, true)]
    [InlineData(null, false)]
    public void Permissions_WhatSomebodyIsGiven_IsNoBoundary(string? parent, bool attached) => Assert.Single(Permissions(Boundary, parent, attached));

    [Fact]
    public void Permissions_Boundary_NamesItsActions() =>
        Assert.Single(Permissions(Boundary.Replace("GetSecretValue", "*", StringComparison.Ordinal), Pipeline, attached: false));

    [Theory]
    [InlineData("\"ssm:DescribeParameters\"", Pipeline, 0)]
    [InlineData("\"kms:ListAliases\"", Pipeline, 0)]
    [InlineData("\"ssm:DescribeParameters\"", null, 1)]
    [InlineData("\"kms:CreateKey\"", Pipeline, 1)]
    [InlineData("[\"kms:ListAliases\",\"kms:Decrypt\"]", Pipeline, 1)]
    [InlineData("\"secretsmanager:ListSecrets\"", Pipeline, 1)]
    public void Permissions_ActionThatKnowsNoResource_IsThePipelinesAlone(string actions, string? parent, int violations) =>
        Assert.Equal(violations, Permissions($$"""{"Effect":"Allow","Action":{{actions}},"Resource":"*"}""", parent, attached: true).Count());

    private static IEnumerable<Violation> Trust(string statement, string? parent) =>
        new ExactTrustRule().Check(new PlanBuilder().With(PlanBuilder.Role(statement) with { Parent = parent }).Plan);

    private static IEnumerable<Violation> Permissions(string statement, string? parent, bool attached)
    {
        var plan = new PlanBuilder().With(PlanBuilder.Policy(statement) with { Parent = parent });
        return new WildcardPermissionRule().Check((attached
            ? plan.With(
                PlanBuilder.Aws("iam/rolePolicyAttachment:RolePolicyAttachment", "attachment", ("policyArn",
                    "arn:aws:iam::111122223333:policy/reader"), ("role", "reader")))
            : plan).Plan);
    }
}
