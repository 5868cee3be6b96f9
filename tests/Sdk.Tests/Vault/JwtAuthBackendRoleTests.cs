using System.Collections.Immutable;
using Pulumi.Vault.Jwt;
using SecretsLadder.Sdk.Tests.Kubernetes;

namespace SecretsLadder.Sdk.Tests.Vault;

public sealed class JwtAuthBackendRoleTests
{
    private static AuthBackendRoleArgs Args => new()
    {
        Backend = "jwt",
        BoundAudiences = { "vault" },
        BoundSubject = "system:serviceaccount:checkout:reader",
        Namespace = "platform",
        RoleName = "checkout",
        RoleType = "jwt",
        TokenMaxTtl = 3600,
        TokenPolicies = { "checkout-read" },
        TokenTtl = 900,
        UserClaim = "sub",
    };

    [Fact]
    public async Task Ctor_Type_IsJwtAuthBackendRole() =>
        Assert.Equal("vault:jwt/authBackendRole:AuthBackendRole", await Registered.Type(() => new AuthBackendRole("it", Args)));

    [Fact]
    public async Task Ctor_AllArgs_SendsThem() => Assert.Equal(
        Registered.Json("""
        {
          "backend": "jwt", "boundAudiences": ["vault"], "boundSubject": "system:serviceaccount:checkout:reader", "namespace": "platform",
          "roleName": "checkout", "roleType": "jwt", "tokenMaxTtl": 3600, "tokenPolicies": ["checkout-read"], "tokenTtl": 900, "userClaim": "sub"
        }
        """),
        await Registered.Inputs(() => new AuthBackendRole("it", Args)));

    [Theory]
    [InlineData("RoleName")]
    [InlineData("UserClaim")]
    public async Task Ctor_RequiredArgMissing_Fails(string argument) => Assert.Contains(
        $"{argument} is required",
        await Registered.Error(() => new AuthBackendRole("it", Registered.Without(argument, Args))),
        StringComparison.Ordinal);

    [Fact]
    public async Task RoleName_FromTheEngine_IsRead() => Assert.Equal(
        "checkout",
        await Registered.Output(ImmutableDictionary<string, object>.Empty, () => new AuthBackendRole("it", Args).RoleName));
}
