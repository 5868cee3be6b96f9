using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.Iam;
using Pulumi.Aws.Iam.Inputs;
using SecretsLadder.Sdk.Tests.Kubernetes;

namespace SecretsLadder.Sdk.Tests.Aws;

public sealed class RoleTests
{
    private static readonly RoleArgs Args = new() { AssumeRolePolicy = "{}" };

    [Fact]
    public async Task Ctor_Type_IsIamRole() => Assert.Equal("aws:iam/role:Role", await Registered.Type(() => new Role("it", Args)));

    [Fact]
    public async Task Ctor_AllArgs_SendsThem()
    {
        var args = new RoleArgs
        {
            AssumeRolePolicy = "{}",
            Description = "reads checkout's secrets",
            ForceDetachPolicies = true,
            InlinePolicies = { new RoleInlinePolicyArgs { Name = "read", Policy = "{}" } },
            ManagedPolicyArns = { "arn:aws:iam::aws:policy/ReadOnlyAccess" },
            MaxSessionDuration = 3600,
            Name = "checkout-secrets",
            NamePrefix = "checkout-",
            Path = "/secrets/",
            PermissionsBoundary = "arn:aws:iam::111122223333:policy/boundary",
            Tags = { ["app"] = "checkout" },
        };

        Assert.Equal(
            Registered.Json("""
            {
              "assumeRolePolicy": "{}", "description": "reads checkout's secrets", "forceDetachPolicies": true,
              "inlinePolicies": [{ "name": "read", "policy": "{}" }], "managedPolicyArns": ["arn:aws:iam::aws:policy/ReadOnlyAccess"],
              "maxSessionDuration": 3600, "name": "checkout-secrets", "namePrefix": "checkout-", "path": "/secrets/",
              "permissionsBoundary": "arn:aws:iam::111122223333:policy/boundary", "tags": { "app": "checkout" }
            }
            """),
            await Registered.Inputs(() => new Role("it", args)));
    }

    [Fact]
    public async Task AssumeRolePolicy_AnOutput_IsSentAsText()
    {
        var args = new RoleArgs { AssumeRolePolicy = Output.JsonSerialize(Output.Create(new { Version = "2012-10-17" })) };

        Assert.Equal("""{"assumeRolePolicy":"{\"Version\":\"2012-10-17\"}"}""", await Registered.Inputs(() => new Role("it", args)));
    }

    [Fact]
    public async Task AssumeRolePolicy_ADocument_IsSentAsAnObject()
    {
        var statement = new PolicyStatementArgs
        {
            Action = "sts:AssumeRole",
            Condition = { ["StringEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = "111122223333" } },
            Effect = PolicyStatementEffect.ALLOW,
            Principal = new ServicePrincipalArgs { Service = ImmutableArray.Create("pods.eks.amazonaws.com") },
            Resource = ImmutableArray.Create("*"),
            Sid = "Pods",
        };
        var args = new RoleArgs
        {
            AssumeRolePolicy = new PolicyDocumentArgs
            {
                Id = "trust",
                Statement = { statement },
                Version = PolicyDocumentVersion.PolicyDocumentVersion_2012_10_17,
            },
        };

        Assert.Equal(
            Registered.Json("""
            {
              "assumeRolePolicy": {
                "Id": "trust", "Version": "2012-10-17",
                "Statement": [{
                  "Action": "sts:AssumeRole", "Condition": { "StringEquals": { "aws:SourceAccount": "111122223333" } }, "Effect": "Allow",
                  "Principal": { "Service": ["pods.eks.amazonaws.com"] }, "Resource": ["*"], "Sid": "Pods"
                }]
              }
            }
            """),
            await Registered.Inputs(() => new Role("it", args)));
    }

    [Fact]
    public async Task Ctor_NoTrustPolicy_Fails()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Registered.Type(() => new Role("it", new RoleArgs())));

        Assert.Contains("RoleArgs.AssumeRolePolicy is required", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arn_FromTheEngine_IsRead()
    {
        var state = ImmutableDictionary<string, object>.Empty.Add("arn", "arn:aws:iam::111122223333:role/it");

        Assert.Equal("arn:aws:iam::111122223333:role/it", await Registered.Output(state, () => new Role("it", Args).Arn));
    }

    [Fact]
    public async Task InlinePolicies_FromTheEngine_AreTyped()
    {
        var args = new RoleArgs { AssumeRolePolicy = "{}", InlinePolicies = { new RoleInlinePolicyArgs { Name = "read" } } };

        var policies = await Registered.Output([], () => new Role("it", args).InlinePolicies);

        Assert.Equal("read", policies.Single().Name);
    }
}
