using System.Collections.Immutable;
using Pulumi.Vault.Kubernetes;
using SecretsLadder.Sdk.Tests.Kubernetes;

namespace SecretsLadder.Sdk.Tests.Vault;

public sealed class KubernetesAuthBackendRoleTests
{
    private static AuthBackendRoleArgs Args => new()
    {
        AliasNameSource = "serviceaccount_name",
        Audience = "vault",
        Backend = "kubernetes",
        BoundServiceAccountNames = { "reader" },
        BoundServiceAccountNamespaces = { "checkout" },
        Namespace = "platform",
        RoleName = "checkout",
        TokenMaxTtl = 3600,
        TokenPolicies = { "checkout-read" },
        TokenTtl = 900,
    };

    [Fact]
    public async Task Ctor_Type_IsKubernetesAuthBackendRole() =>
        Assert.Equal("vault:kubernetes/authBackendRole:AuthBackendRole", await Registered.Type(() => new AuthBackendRole("it", Args)));

    [Fact]
    public async Task Ctor_AllArgs_SendsThem() => Assert.Equal(
        Registered.Json("""
        {
          "aliasNameSource": "serviceaccount_name", "audience": "vault", "backend": "kubernetes", "boundServiceAccountNames": ["reader"],
          "boundServiceAccountNamespaces": ["checkout"], "namespace": "platform", "roleName": "checkout", "tokenMaxTtl": 3600,
          "tokenPolicies": ["checkout-read"], "tokenTtl": 900
        }
        """),
        await Registered.Inputs(() => new AuthBackendRole("it", Args)));

    [Theory]
    [InlineData("BoundServiceAccountNames")]
    [InlineData("RoleName")]
    public async Task Ctor_RequiredArgMissing_Fails(string argument) => Assert.Contains(
        $"{argument} is required",
        await Registered.Error(() => new AuthBackendRole("it", Registered.Without(argument, Args))),
        StringComparison.OrdinalIgnoreCase);

    [Fact]
    public async Task RoleName_FromTheEngine_IsRead() => Assert.Equal(
        "checkout",
        await Registered.Output(ImmutableDictionary<string, object>.Empty, () => new AuthBackendRole("it", Args).RoleName));
}
