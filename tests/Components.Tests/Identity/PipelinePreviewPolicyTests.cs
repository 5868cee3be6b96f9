using SecretsLadder.Components.Identity;
using SecretsLadder.Shared;

namespace SecretsLadder.Components.Tests.Identity;

public sealed class PipelinePreviewPolicyTests
{
    private const string Secret = $"arn:aws:secretsmanager:eu-west-1:{PipelineUnderTest.Account}:secret:prod/shop/session-Zk4Wq1";

    [Fact]
    public void Actions_All_LookAndDoNotChange() => AssertEach.Of(
        PipelineUnderTest.ActionsOf(PipelinePreviewPolicy.Roles, PipelinePreviewPolicy.Policies, PipelinePreviewPolicy.Entries),
        action => Assert.Matches("^[a-z]+:(Get|List|Describe)[A-Za-z]+$", action));

    [Theory]
    [InlineData("iam:GetRole", $"arn:aws:iam::{PipelineUnderTest.Account}:role/prod-eu.shop-secrets")]
    [InlineData("iam:ListAttachedRolePolicies", $"arn:aws:iam::{PipelineUnderTest.Account}:role/prod-eu.pay-secrets")]
    [InlineData("iam:GetRole", $"arn:aws:iam::{PipelineUnderTest.Account}:role/prod-eu-pipeline-deploy")]
    [InlineData("iam:GetPolicyVersion", $"arn:aws:iam::{PipelineUnderTest.Account}:policy/prod-eu.shop-secrets")]
    [InlineData("iam:GetPolicyVersion", $"arn:aws:iam::{PipelineUnderTest.Account}:policy/prod-eu-reader-boundary")]
    [InlineData("secretsmanager:DescribeSecret", Secret)]
    [InlineData("kms:DescribeKey", PipelineUnderTest.Managed)]
    [InlineData("kms:ListAliases", "*")]
    [InlineData("eks:DescribeCluster", $"arn:aws:eks:eu-west-1:{PipelineUnderTest.Account}:cluster/prod-eu")]
    public void Preview_WhatTheStackManages_IsSeen(string action, string resource) =>
        Assert.True(PipelineUnderTest.Preview.Allows(new(action, resource)));

    [Theory]
    [InlineData("secretsmanager:GetSecretValue", Secret)]
    [InlineData("secretsmanager:BatchGetSecretValue", "*")]
    [InlineData("ssm:GetParameter", $"arn:aws:ssm:eu-west-1:{PipelineUnderTest.Account}:parameter/prod/pay/session")]
    [InlineData("ssm:GetParameters", $"arn:aws:ssm:eu-west-1:{PipelineUnderTest.Account}:parameter/prod/pay/session")]
    [InlineData("kms:Decrypt", PipelineUnderTest.Key)]
    [InlineData("kms:Decrypt", PipelineUnderTest.Managed)]
    public void Preview_AValue_StaysClosed(string action, string resource) => Assert.False(PipelineUnderTest.Preview.Allows(new(action, resource)));

    [Theory]
    [InlineData("iam:GetRole", $"arn:aws:iam::{PipelineUnderTest.Account}:role/prod-eu.other-secrets")]
    [InlineData("iam:GetRole", $"arn:aws:iam::{PipelineUnderTest.Account}:role/admin")]
    [InlineData("iam:GetRole", "arn:aws:iam::444455556666:role/prod-eu.shop-secrets")]
    [InlineData("secretsmanager:DescribeSecret", $"arn:aws:secretsmanager:eu-west-1:{PipelineUnderTest.Account}:secret:prod/shop/session-2-Zk4Wq1")]
    [InlineData("secretsmanager:DescribeSecret", $"arn:aws:secretsmanager:eu-west-2:{PipelineUnderTest.Account}:secret:prod/shop/session-Zk4Wq1")]
    [InlineData("kms:DescribeKey", PipelineUnderTest.Key)]
    [InlineData("eks:DescribeCluster", $"arn:aws:eks:eu-west-1:{PipelineUnderTest.Account}:cluster/prod-eu-2")]
    public void Preview_WhatIsNotTheStacks_IsNotSeen(string action, string resource) =>
        Assert.False(PipelineUnderTest.Preview.Allows(new(action, resource)));

    [Fact]
    public void Entries_NothingProvisionedAndNoKey_HasNoStatement() =>
        Assert.Empty(PipelinePreviewPolicy.Entries(PipelineUnderTest.Scope with { Entries = [], Keys = [] }).Statements);

    [Fact]
    public void Roles_ClusterThatIsNotOfEks_IsNotAskedFor() => Assert.DoesNotContain(
        "eks:DescribeCluster", PipelinePreviewPolicy.Roles(PipelineUnderTest.Scope with { ClusterRegion = null }).ToJson(), StringComparison.Ordinal);
}
