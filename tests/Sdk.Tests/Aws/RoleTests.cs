using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.Iam;
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
            Name = "checkout-secrets",
            PermissionsBoundary = "arn:aws:iam::111122223333:policy/boundary",
            Tags = { ["app"] = "checkout" },
        };

        Assert.Equal(
            Registered.Json("""
            {
              "assumeRolePolicy": "{}", "description": "reads checkout's secrets", "name": "checkout-secrets",
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
    public async Task Ctor_NoTrustPolicy_Fails()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Registered.Type(() => new Role("it", new RoleArgs())));

        Assert.Contains("RoleArgs.AssumeRolePolicy is required", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_FromTheEngine_IsRead() =>
        Assert.Equal("checkout", await Registered.Output([], () => new Role("it", new RoleArgs { AssumeRolePolicy = "{}", Name = "checkout" }).Name));

    [Fact]
    public async Task Arn_FromTheEngine_IsRead() => Assert.Equal(
        "arn:it", await Registered.Output(ImmutableDictionary<string, object>.Empty.Add("arn", "arn:it"), () => new Role("it", Args).Arn));
}
