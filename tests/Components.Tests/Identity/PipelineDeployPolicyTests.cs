using SecretsLadder.Components.Identity;
using SecretsLadder.Shared;
using SecretsLadder.Shared.Aws;

namespace SecretsLadder.Components.Tests.Identity;

public sealed class PipelineDeployPolicyTests
{
    private const string Role = $"arn:aws:iam::{PipelineUnderTest.Account}:role/prod-eu.shop-secrets";
    private const string Policy = $"arn:aws:iam::{PipelineUnderTest.Account}:policy/prod-eu.shop-secrets";
    private const string Boundary = $"arn:aws:iam::{PipelineUnderTest.Account}:policy/prod-eu-reader-boundary";
    private const string Secret = $"arn:aws:secretsmanager:eu-west-1:{PipelineUnderTest.Account}:secret:prod/shop/session-Zk4Wq1";
    private const string Parameter = $"arn:aws:ssm:eu-west-1:{PipelineUnderTest.Account}:parameter/prod/pay/session";

    public static TheoryData<string> IamActions => [.. PipelineUnderTest.IamActions.Distinct()];

    [Theory]
    [MemberData(nameof(IamActions))]
    public void Deploy_AnythingOfItsOwn_IsRefused(string action) => AssertEach.Of(
        [
            .. PipelineIdentity.OwnRoleArns(PipelineUnderTest.Scope),
            .. PipelineIdentity.OwnPolicyArns(PipelineUnderTest.Scope),
            $"arn:aws:iam::{PipelineUnderTest.Account}:oidc-provider/{PipelineTrust.Issuer}",
        ],
        arn => Assert.False(PipelineUnderTest.Deploy.Allows(new PolicyRequest(action, arn).With("iam:PermissionsBoundary", Boundary))));

    [Theory]
    [MemberData(nameof(IamActions))]
    public void Deploy_AnythingOfAnother_IsRefused(string action) => AssertEach.Of(
        [
            $"arn:aws:iam::{PipelineUnderTest.Account}:role/admin",
            $"arn:aws:iam::{PipelineUnderTest.Account}:role/prod-eu.other-secrets",
            $"arn:aws:iam::{PipelineUnderTest.Account}:role/prod-eu.shop-secrets2",
            "arn:aws:iam::444455556666:role/prod-eu.shop-secrets",
            $"arn:aws:iam::{PipelineUnderTest.Account}:policy/prod-eu.other-secrets",
            "arn:aws:iam::aws:policy/AdministratorAccess",
            "*",
        ],
        arn => Assert.False(PipelineUnderTest.Deploy.Allows(new PolicyRequest(action, arn).With("iam:PermissionsBoundary", Boundary))));

    [Theory]
    [InlineData("iam:CreateRole")]
    [InlineData("iam:AttachRolePolicy")]
    [InlineData("iam:PutRolePermissionsBoundary")]
    public void Deploy_ReaderUnderTheBoundary_IsManaged(string action) =>
        Assert.True(PipelineUnderTest.Deploy.Allows(new PolicyRequest(action, Role).With("iam:PermissionsBoundary", Boundary)));

    [Theory]
    [InlineData("iam:CreateRole", null)]
    [InlineData("iam:AttachRolePolicy", null)]
    [InlineData("iam:PutRolePermissionsBoundary", null)]
    [InlineData("iam:CreateRole", "arn:aws:iam::aws:policy/AdministratorAccess")]
    [InlineData("iam:PutRolePermissionsBoundary", Policy)]
    public void Deploy_ReaderWithoutTheBoundary_GetsNothing(string action, string? boundary) =>
        Assert.False(PipelineUnderTest.Deploy.Allows(new PolicyRequest(action, Role).With("iam:PermissionsBoundary", boundary)));

    [Theory]
    [InlineData("iam:DeleteRolePermissionsBoundary")]
    [InlineData("iam:PutRolePolicy")]
    [InlineData("iam:PassRole")]
    public void Deploy_WayAroundTheBoundary_IsRefused(string action) =>
        Assert.False(PipelineUnderTest.Deploy.Allows(new PolicyRequest(action, Role).With("iam:PermissionsBoundary", Boundary)));

    [Theory]
    [InlineData("iam:UpdateAssumeRolePolicy", Role)]
    [InlineData("iam:DeleteRole", Role)]
    [InlineData("iam:CreatePolicy", Policy)]
    [InlineData("iam:CreatePolicyVersion", Policy)]
    [InlineData("iam:DeletePolicy", Policy)]
    [InlineData("secretsmanager:CreateSecret", Secret)]
    [InlineData("secretsmanager:CreateSecret", $"arn:aws:secretsmanager:eu-west-1:{PipelineUnderTest.Account}:secret:prod/shop/session")]
    [InlineData("secretsmanager:PutSecretValue", Secret)]
    [InlineData("secretsmanager:DeleteSecret", Secret)]
    [InlineData("ssm:PutParameter", Parameter)]
    [InlineData("ssm:DescribeParameters", "*")]
    [InlineData("eks:DescribeCluster", $"arn:aws:eks:eu-west-1:{PipelineUnderTest.Account}:cluster/prod-eu")]
    public void Deploy_WhatTheStackManages_IsManaged(string action, string resource) =>
        Assert.True(PipelineUnderTest.Deploy.Allows(new(action, resource)));

    [Theory]
    [InlineData("secretsmanager:GetSecretValue", $"arn:aws:secretsmanager:eu-west-1:{PipelineUnderTest.Account}:secret:prod/shop/db-Zk4Wq1")]
    [InlineData("secretsmanager:PutSecretValue", $"arn:aws:secretsmanager:eu-west-1:{PipelineUnderTest.Account}:secret:prod/shop/session-2-Zk4Wq1")]
    [InlineData("secretsmanager:PutResourcePolicy", Secret)]
    [InlineData("secretsmanager:ListSecrets", "*")]
    [InlineData("ssm:GetParameter", $"arn:aws:ssm:eu-west-1:{PipelineUnderTest.Account}:parameter/prod/pay/db")]
    [InlineData("kms:CreateKey", "*")]
    [InlineData("kms:ScheduleKeyDeletion", PipelineUnderTest.Managed)]
    [InlineData("kms:PutKeyPolicy", PipelineUnderTest.Managed)]
    [InlineData("sts:AssumeRole", Role)]
    public void Deploy_WhatTheStackDoesNotManage_IsRefused(string action, string resource) =>
        Assert.False(PipelineUnderTest.Deploy.Allows(new(action, resource)));

    [Theory]
    [InlineData("secretsmanager.eu-west-1.amazonaws.com", Secret, true)]
    [InlineData("secretsmanager.eu-west-1.amazonaws.com", "RequestToValidateKeyAccess", true)]
    [InlineData(
        "secretsmanager.eu-west-1.amazonaws.com", $"arn:aws:secretsmanager:eu-west-1:{PipelineUnderTest.Account}:secret:prod/shop/db-Zk4Wq1", false)]
    [InlineData("ec2.eu-west-1.amazonaws.com", Secret, false)]
    [InlineData(null, Secret, false)]
    public void Deploy_Key_ServesTheStacksEntriesOnly(string? service, string context, bool expected) => Assert.Equal(
        expected,
        PipelineUnderTest.Deploy.Allows(
            new PolicyRequest("kms:GenerateDataKey", PipelineUnderTest.Key).With("kms:ViaService", service)
                .With("kms:EncryptionContext:SecretARN", context)));

    [Fact]
    public void Entries_NothingProvisioned_HasNoStatement() =>
        Assert.Empty(PipelineDeployPolicy.Entries(PipelineUnderTest.Scope with { Entries = [] }).Statements);

    [Fact]
    public void Roles_NoReader_OnlyFindsTheCluster() =>
        Assert.Equal(
            ["eks:DescribeCluster"],
            PipelineDeployPolicy.Roles(PipelineUnderTest.Scope with { Readers = [] }).Statements.SelectMany(statement => statement.Actions));

    [Fact]
    public void Roles_OrderAndRepetitionOfReaders_DoNotMatter() => Assert.Equal(
        PipelineDeployPolicy.Roles(PipelineUnderTest.Scope).ToJson(),
        PipelineDeployPolicy.Roles(PipelineUnderTest.Scope with { Readers = ["prod-eu.pay-secrets", "prod-eu.shop-secrets", "prod-eu.pay-secrets"] })
            .ToJson());

    [Fact]
    public void Statements_Resources_HoldNoPatternButTheSixCharacters() => AssertEach.Of(
        new[] { PipelineDeployPolicy.Roles(PipelineUnderTest.Scope), PipelineDeployPolicy.Policies(PipelineUnderTest.Scope),
            PipelineDeployPolicy.Entries(PipelineUnderTest.Scope) }
            .SelectMany(policy => policy.Statements)
            .Where(statement => statement.Actions is not ["ssm:DescribeParameters"])
            .SelectMany(statement => statement.Resources),
        resource => Assert.DoesNotMatch("[*?]", resource.EndsWith("-??????", StringComparison.Ordinal) ? resource[..^7] : resource));
}
