using Pulumi;
using Pulumi.AzureNative.Authorization;
using SecretsLadder.Sdk.Tests.Kubernetes;

namespace SecretsLadder.Sdk.Tests.AzureNative;

public sealed class RoleAssignmentTests
{
    private static RoleAssignmentArgs Args => new() { PrincipalId = "principal", RoleDefinitionId = "role", Scope = "vault" };

    [Fact]
    public async Task Ctor_Type_IsRoleAssignment() =>
        Assert.Equal("azure-native:authorization:RoleAssignment", await Registered.Type(() => new RoleAssignment("it", Args)));

    [Fact]
    public async Task Ctor_AllArgs_SendsThem()
    {
        var args = new RoleAssignmentArgs
        {
            Description = "checkout reads its entry",
            PrincipalId = "principal",
            PrincipalType = PrincipalType.ServicePrincipal,
            RoleAssignmentName = "00000000-0000-0000-0000-000000000001",
            RoleDefinitionId = "role",
            Scope = "vault",
        };

        Assert.Equal(
            Registered.Json("""
            {
              "description": "checkout reads its entry", "principalId": "principal", "principalType": "ServicePrincipal",
              "roleAssignmentName": "00000000-0000-0000-0000-000000000001", "roleDefinitionId": "role", "scope": "vault"
            }
            """),
            await Registered.Inputs(() => new RoleAssignment("it", args)));
    }

    [Fact]
    public async Task PrincipalType_NotGiven_IsUser() => Assert.Equal(
        """{"principalId":"principal","principalType":"User","roleDefinitionId":"role","scope":"vault"}""",
        await Registered.Inputs(() => new RoleAssignment("it", Args)));

    [Fact]
    public async Task PrincipalType_AnOutputOfText_IsSentAsItIs()
    {
        var args = Args;
        args.PrincipalType = Output.Create("ServicePrincipal");

        Assert.Contains(
            "\"principalType\":\"ServicePrincipal\"", await Registered.Inputs(() => new RoleAssignment("it", args)), StringComparison.Ordinal);
    }

    [Fact]
    public void PrincipalType_AsText_IsItsName() => Assert.Equal(
        ["User", "Group", "ServicePrincipal"],
        [(string)PrincipalType.User, (string)PrincipalType.Group, PrincipalType.ServicePrincipal.ToString()]);

    [Theory]
    [InlineData("PrincipalId")]
    [InlineData("RoleDefinitionId")]
    [InlineData("Scope")]
    public async Task Ctor_RequiredArgMissing_Fails(string argument) => Assert.Contains(
        $"{argument} is required",
        await Registered.Error(() => new RoleAssignment("it", Registered.Without(argument, Args))),
        StringComparison.Ordinal);
}
