using System.Text.Json.Nodes;
using SecretsLadder.Shared.Vault;
using static SecretsLadder.Infra.Tests.Shared.Vault.VaultText;

namespace SecretsLadder.Infra.Tests.Shared.Vault;

/// <summary>Whose tokens a role takes.</summary>
public sealed class VaultLoginTests
{
    private const string JwtName = "jwt/pay";

    [Fact]
    public void CanRead_ExactToken_True() => Assert.True(LogsIn(Pay));

    [Theory]
    [InlineData("shop", "reader")]
    [InlineData("pay", "reader2")]
    [InlineData("Pay", "reader")]
    [InlineData("pay-x", "reader")]
    [InlineData(null, "reader")]
    [InlineData("pay", null)]
    public void CanRead_OtherServiceAccount_False(string? space, string? name) =>
        Assert.False(LogsIn(Pay with { Namespace = space, ServiceAccount = name }));

    [Theory]
    [InlineData("https://kubernetes.default.svc")]
    [InlineData(null)]
    public void CanRead_OtherAudience_False(string? audience) => Assert.False(LogsIn(Pay with { Audience = audience }));

    [Theory]
    [InlineData("https://kubernetes.default.svc")]
    [InlineData(null)]
    public void CanRead_RoleWithoutAudience_TakesEveryAudience(string? audience) =>
        Assert.True(LogsIn(Pay with { Audience = audience }, ("audience", null)));

    [Theory]
    [InlineData("https://oidc.acme.com/dev")]
    [InlineData(null)]
    public void CanRead_TokenOfOtherCluster_False(string? issuer) => Assert.False(LogsIn(Pay with { Issuer = issuer }));

    [Theory]
    [InlineData("*", "pay", true)]
    [InlineData("*", "*", true)]
    [InlineData("reader", "*", true)]
    [InlineData("read*", "pay", true)]
    [InlineData("*er", "p*y", true)]
    [InlineData("reader", "pa*", true)]
    [InlineData("r.ader", "pay", false)]
    [InlineData("READER", "pay", false)]
    [InlineData("read", "pay", false)]
    [InlineData("reader", "pay-*", false)]
    public void CanRead_BoundNames_StarStandsForAnything(string names, string spaces, bool reads) => Assert.Equal(
        reads, LogsIn(Pay, ("boundServiceAccountNames", new JsonArray(names)), ("boundServiceAccountNamespaces", new JsonArray(spaces))));

    [Fact]
    public void CanRead_BothStars_LetsEveryoneIn() => Assert.True(
        LogsIn(Shop with { ServiceAccount = "x" }, ("boundServiceAccountNames", new JsonArray("*")), ("boundServiceAccountNamespaces",
            new JsonArray("*"))));

    [Fact]
    public void CanRead_TwoNamesAndNamespaces_LetsEveryPairIn() => Assert.True(
        LogsIn(
            Shop, ("boundServiceAccountNames", new JsonArray("other", "reader")), ("boundServiceAccountNamespaces", new JsonArray("pay", "shop"))));

    [Fact]
    public void CanRead_Jwt_ExactToken_True() => Assert.True(JwtLogsIn(Pay));

    [Theory]
    [InlineData("shop", "reader")]
    [InlineData("pay", "reader2")]
    [InlineData(null, "reader")]
    public void CanRead_Jwt_OtherSubject_False(string? space, string? name) =>
        Assert.False(JwtLogsIn(Pay with { Namespace = space, ServiceAccount = name }));

    [Fact]
    public void CanRead_Jwt_SubjectWithStar_IsNoWildcard() => Assert.False(JwtLogsIn(Pay, ("boundSubject", "system:serviceaccount:pay:*")));

    [Theory]
    [InlineData("other")]
    [InlineData(null)]
    public void CanRead_Jwt_OtherAudience_False(string? audience) => Assert.False(JwtLogsIn(Pay with { Audience = audience }));

    [Fact]
    public void CanRead_Jwt_OneOfSeveralAudiences_True() => Assert.True(JwtLogsIn(Pay, ("boundAudiences", new JsonArray("other", "vault"))));

    [Fact]
    public void CanRead_Jwt_RoleWithoutAudiences_TakesNoTokenThatHasOne() => Assert.False(JwtLogsIn(Pay, ("boundAudiences", null)));

    [Fact]
    public void CanRead_Jwt_RoleWithoutSubject_LetsOtherTenantIn() => Assert.True(JwtLogsIn(Shop, ("boundSubject", null)));

    [Fact]
    public void CanRead_Jwt_TokenOfOtherIssuer_False() => Assert.False(JwtLogsIn(Pay with { Issuer = "https://oidc.acme.com/dev" }));

    [Theory]
    [InlineData("boundServiceAccountNames")]
    [InlineData("boundServiceAccountNamespaces")]
    public void Ctor_RoleWithoutBoundNames_Throws(string input) => Assert.Throws<FormatException>(() => Plan(Kubernetes((input, null))));

    [Fact]
    public void Ctor_StarBesideOtherNames_Throws() =>
        Assert.Throws<FormatException>(() => Plan(Kubernetes(("boundServiceAccountNames", new JsonArray("*", "reader")))));

    [Fact]
    public void Ctor_JwtWithoutBoundConstraint_Throws() =>
        Assert.Throws<FormatException>(() => Plan(Jwt(("boundAudiences", null), ("boundSubject", null))));

    [Theory]
    [InlineData("boundServiceAccountNamespaceSelector", "{}")]
    [InlineData("tokenBoundCidrs", "10.0.0.0/8")]
    [InlineData("namespace", "team")]
    public void Ctor_RoleThatIsNotEvaluated_Throws(string input, string value) =>
        Assert.Throws<NotSupportedException>(() => Plan(Kubernetes((input, value))));

    [Theory]
    [InlineData("reader,other")]
    [InlineData(" reader")]
    public void Ctor_NameThatVaultSplits_Throws(string name) =>
        Assert.Throws<NotSupportedException>(() => Plan(Kubernetes(("boundServiceAccountNames", new JsonArray(name)))));

    [Theory]
    [InlineData("boundClaims", "x")]
    [InlineData("boundClaimsType", "glob")]
    [InlineData("groupsClaim", "groups")]
    [InlineData("claimMappings", "x")]
    [InlineData("roleType", "oidc")]
    [InlineData("roleType", null)]
    [InlineData("userClaim", "email")]
    public void Ctor_JwtThatIsNotEvaluated_Throws(string input, string? value) =>
        Assert.Throws<NotSupportedException>(() => Plan(Jwt((input, value))));

    private static bool LogsIn(VaultLogin login, params IEnumerable<(string Name, JsonNode? Value)> others) =>
        Plan(Policy("pay", ReadDb), Kubernetes(others)).CanRead(Role, login, Db);

    private static bool JwtLogsIn(VaultLogin login, params IEnumerable<(string Name, JsonNode? Value)> others) =>
        Plan(Policy("pay", ReadDb), Jwt(others)).CanRead(JwtName, login, Db);
}
