using SecretsLadder.Components.Identity;

namespace SecretsLadder.Components.Tests.Identity;

public sealed class VaultRoleArgsTests
{
    [Fact]
    public void Ctor_EnsureDefaultValues() => Assert.Equal(TimeSpan.FromMinutes(20), Minimal.TokenLifetime);

    [Fact]
    public void Ctor_Args_RequireTheRest() => Assert.Equal(["TokenLifetime"], Required.NotBy<VaultRoleArgs>());

    private static VaultRoleArgs Minimal => new()
    {
        RoleName = "prod-eu.shop-secrets",
        Policy = "",
        Login = new(VaultLoginMethod.Kubernetes, "kubernetes", "vault"),
        Namespace = "production",
        ServiceAccount = "shop-secrets",
    };
}
