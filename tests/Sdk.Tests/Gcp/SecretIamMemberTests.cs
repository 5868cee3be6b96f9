using Pulumi.Gcp.SecretManager;
using Pulumi.Gcp.SecretManager.Inputs;
using SecretsLadder.Sdk.Tests.Kubernetes;

namespace SecretsLadder.Sdk.Tests.Gcp;

public sealed class SecretIamMemberTests
{
    private static SecretIamMemberConditionArgs Condition => new() { Description = "to the end of the year", Expression = "true", Title = "until" };

    private static SecretIamMemberArgs Args => new()
    {
        Condition = Condition,
        Member = "serviceAccount:reader@checkout-prod.iam.gserviceaccount.com",
        Project = "checkout-prod",
        Role = "roles/secretmanager.secretAccessor",
        SecretId = "checkout-db",
    };

    [Fact]
    public async Task Ctor_Type_IsSecretIamMember() =>
        Assert.Equal("gcp:secretmanager/secretIamMember:SecretIamMember", await Registered.Type(() => new SecretIamMember("it", Args)));

    [Fact]
    public async Task Ctor_AllArgs_SendsThem() => Assert.Equal(
        Registered.Json("""
        {
          "condition": { "description": "to the end of the year", "expression": "true", "title": "until" },
          "member": "serviceAccount:reader@checkout-prod.iam.gserviceaccount.com", "project": "checkout-prod",
          "role": "roles/secretmanager.secretAccessor", "secretId": "checkout-db"
        }
        """),
        await Registered.Inputs(() => new SecretIamMember("it", Args)));

    [Theory]
    [InlineData("Member")]
    [InlineData("Role")]
    [InlineData("SecretId")]
    public async Task Ctor_RequiredArgMissing_Fails(string argument) => Assert.Contains(
        $"{argument} is required",
        await Registered.Error(() => new SecretIamMember("it", Registered.Without(argument, Args))),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Expression")]
    [InlineData("Title")]
    public async Task Condition_RequiredArgMissing_Fails(string argument)
    {
        var args = Args;
        args.Condition = Registered.Without(argument, Condition);

        Assert.Contains($"{argument} is required", await Registered.Error(() => new SecretIamMember("it", args)), StringComparison.Ordinal);
    }
}
