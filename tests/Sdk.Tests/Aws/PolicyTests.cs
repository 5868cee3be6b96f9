using Pulumi;
using Pulumi.Aws.Iam;
using SecretsLadder.Sdk.Tests.Kubernetes;

namespace SecretsLadder.Sdk.Tests.Aws;

public sealed class PolicyTests
{
    [Fact]
    public async Task Policy_Type_IsIamPolicy() =>
        Assert.Equal("aws:iam/policy:Policy", await Registered.Type(() => new Policy("it", new PolicyArgs { PolicyDocument = "{}" })));

    [Fact]
    public async Task Policy_AllArgs_SendsThem()
    {
        var args = new PolicyArgs
        {
            Description = "reads checkout's entries",
            Name = "checkout-secrets",
            PolicyDocument = Output.Create("{}"),
            Tags = { ["app"] = "checkout" },
        };

        Assert.Equal(
            Registered.Json("""
            {
              "description": "reads checkout's entries", "name": "checkout-secrets", "policy": "{}", "tags": { "app": "checkout" }
            }
            """),
            await Registered.Inputs(() => new Policy("it", args)));
    }

    [Fact]
    public async Task PolicyDocument_NotGiven_Fails()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Registered.Type(() => new Policy("it", new PolicyArgs())));

        Assert.Contains("PolicyArgs.PolicyDocument is required", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RolePolicyAttachment_Type_IsIamRolePolicyAttachment() => Assert.Equal(
        "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
        await Registered.Type(() => new RolePolicyAttachment("it", new RolePolicyAttachmentArgs { PolicyArn = "arn", Role = "reader" })));

    [Fact]
    public async Task RolePolicyAttachment_AllArgs_SendsThem() => Assert.Equal(
        """{"policyArn":"arn:aws:iam::111122223333:policy/read","role":"reader"}""",
        await Registered.Inputs(() => new RolePolicyAttachment(
            "it", new RolePolicyAttachmentArgs { PolicyArn = "arn:aws:iam::111122223333:policy/read", Role = "reader" })));
}
