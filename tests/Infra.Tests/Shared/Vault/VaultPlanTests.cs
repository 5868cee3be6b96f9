using System.Text.Json.Nodes;
using SecretsLadder.Shared.Vault;
using static SecretsLadder.Infra.Tests.Shared.Vault.VaultText;

namespace SecretsLadder.Infra.Tests.Shared.Vault;

public sealed class VaultPlanTests
{
    private static readonly Dictionary<string, VaultLogin> Logins =
        new() { ["pay"] = Pay, ["shop"] = Shop, ["pay without aud"] = Pay with { Audience = null } };

    private static readonly Dictionary<string, VaultEntryUnderTest> Entries =
        new[] { "pay/db", "pay/db2", "payments/db", "shop/db" }.ToDictionary(path => path, Kv);

    [Fact]
    public void Allowed_ExactPolicy_OnlyTheOwnCell() => Assert.Equal(["pay -> kubernetes/pay -> pay/db"], Reading(ReadDb).Allowed(Logins, Entries));

    [Fact]
    public void Allowed_PrefixPolicy_ShowsWhatElseIsRead() => Assert.Equal(
        ["pay -> kubernetes/pay -> pay/db", "pay -> kubernetes/pay -> pay/db2", "pay -> kubernetes/pay -> payments/db"],
        Reading(Path("kv/data/pay*")).Allowed(Logins, Entries));

    [Fact]
    public void Allowed_PathWithoutData_NoCells() => Assert.Empty(Reading(Path("kv/*", "\"list\"") + Path("kv/pay/*")).Allowed(Logins, Entries));

    [Fact]
    public void RoleNames_BothMethods_ByMountAndName() =>
        Assert.Equal(["jwt/pay", "kubernetes/pay"], Plan(Kubernetes(), Jwt()).RoleNames.Order(StringComparer.Ordinal));

    [Fact]
    public void RoleNames_NoBackend_IsTheDefaultMount() => Assert.Equal(["kubernetes/pay"], Plan(Kubernetes(("backend", null))).RoleNames);

    [Fact]
    public void CanRead_PolicyThatTheRoleDoesNotGive_False() =>
        Assert.False(Plan(Policy("pay", ReadDb), Policy("other", ""), Kubernetes(("tokenPolicies", new JsonArray("other")))).CanRead(Role, Pay, Db));

    [Fact]
    public void CanRead_NoPolicies_TheDefaultGivesNothing() => Assert.False(Plan(Kubernetes(("tokenPolicies", null))).CanRead(Role, Pay, Db));

    [Fact]
    public void CanRead_DefaultPolicyOfThePlan_IsGivenToEveryone() =>
        Assert.True(Plan(Policy("default", ReadDb), Kubernetes(("tokenPolicies", null))).CanRead(Role, Pay, Db));

    [Fact]
    public void CanRead_DefaultPolicyOfThePlanDeclined_False() => Assert.False(
        Plan(Policy("default", ReadDb), Kubernetes(("tokenPolicies", null), ("tokenNoDefaultPolicy", true))).CanRead(Role, Pay, Db));

    [Fact]
    public void CanRead_PolicyNameInOtherCase_IsTheSame() => Assert.True(Plan(Policy("Pay", ReadDb), Kubernetes()).CanRead(Role, Pay, Db));

    [Fact]
    public void CanRead_EntryOfOtherVault_False() =>
        Assert.False(Reading(ReadDb).CanRead(Role, Pay, VaultEntryUnderTest.KvV2("https://other.acme.com", "kv", "pay/db")));

    [Fact]
    public void CanRead_EntryOfOtherMount_False() =>
        Assert.False(Reading(ReadDb).CanRead(Role, Pay, VaultEntryUnderTest.KvV2(Address, "kv2", "pay/db")));

    [Fact]
    public void CanRead_AddressWithSlash_IsTheSame() =>
        Assert.True(Reading(ReadDb).CanRead(Role, Pay, VaultEntryUnderTest.KvV2(Address + "/", "kv", "pay/db")));

    [Fact]
    public void CanRead_PolicyInOtherVault_IsNotThisOnes() =>
        Assert.False(Plan(Policy("pay", Path("x")), Policy("pay", ReadDb, "other"), Kubernetes()).CanRead(Role, Pay, Db));

    [Theory]
    [InlineData("pay-policy")]
    [InlineData("root")]
    public void CanRead_PolicyThatThePlanDoesNotHold_Throws(string policy) =>
        Assert.Throws<NotSupportedException>(() => Plan(Kubernetes(("tokenPolicies", new JsonArray(policy)))).CanRead(Role, Pay, Db));

    [Theory]
    [InlineData("sys/policies/acl/*", "\"update\"")]
    [InlineData("auth/kubernetes/role/pay", "\"create\", \"update\"")]
    [InlineData("auth/token/create", "\"update\"")]
    [InlineData("identity/*", "\"patch\"")]
    [InlineData("sys/raw/*", "\"read\", \"sudo\"")]
    [InlineData("*", "\"update\"")]
    [InlineData("s*", "\"update\"")]
    [InlineData("+/policies/acl/pay", "\"update\"")]
    [InlineData("sys/+/acl/pay", "\"update\"")]
    public void CanRead_TokenThatCanGiveItselfMore_Throws(string path, string capabilities) =>
        Assert.Throws<NotSupportedException>(() => Reads(Db, ReadDb, Path(path, capabilities)));

    [Theory]
    [InlineData("auth/token/lookup-self", "\"read\"")]
    [InlineData("auth/token/revoke-self", "\"update\"")]
    [InlineData("sys/leases/renew", "\"update\"")]
    [InlineData("sys/*", "\"read\", \"list\"")]
    [InlineData("kv/data/pay/*", "\"create\", \"read\", \"update\"")]
    [InlineData("system/*", "\"update\"")]
    [InlineData("sys/*", "\"deny\"")]
    public void CanRead_TokenThatCannotGiveItselfMore_IsEvaluated(string path, string capabilities) =>
        Assert.True(Reads(Db, ReadDb, Path(path, capabilities)));

    [Fact]
    public void CanRead_WhoDoesNotGetInWithPowerfulRole_False() => Assert.False(Reading(Path("sys/*", "\"update\"")).CanRead(Role, Shop, Db));

    [Fact]
    public void CanRead_UnknownRole_ThrowsAndNamesThem() => Assert.Contains(
        "it has: kubernetes/pay", Assert.Throws<KeyNotFoundException>(() => Reading(ReadDb).CanRead("pay", Pay, Db)).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("vault:identity/entity:Entity")]
    [InlineData("vault:identity/group:Group")]
    [InlineData("vault:index/token:Token")]
    [InlineData("vault:index/namespace:Namespace")]
    [InlineData("vault:index/egpPolicy:EgpPolicy")]
    [InlineData("vault:appRole/authBackendRole:AuthBackendRole")]
    [InlineData("vault:generic/endpoint:Endpoint")]
    public void Ctor_ResourceThatIsNotEvaluated_Throws(string type) =>
        Assert.Throws<NotSupportedException>(() => Plan(PlanText.Resource(type, "x", "vault", [])));

    [Fact]
    public void Ctor_ResourceOfOtherVault_IsPassedOver() =>
        Assert.Empty(Plan(PlanText.Resource("vault:identity/entity:Entity", "x", "other", [])).RoleNames);

    [Fact]
    public void Ctor_ResourceWithoutProvider_Throws() =>
        Assert.Throws<FormatException>(() => Plan(PlanText.Resource("vault:index/policy:Policy", "x", null, [])));

    [Fact]
    public void Ctor_MethodWhoseTokensAreNotSaid_Throws() =>
        Assert.Throws<NotSupportedException>(() => Plan(Kubernetes(("backend", "kubernetes-dev"))));

    [Fact]
    public void Ctor_IssuerIsChecked_Throws() => Assert.Throws<NotSupportedException>(() => Plan(PlanText.Resource(
        "vault:kubernetes/authBackendConfig:AuthBackendConfig", "x", "vault", new() { ["disableIssValidation"] = false })));

    [Fact]
    public void Ctor_JwtMethodBoundToOtherIssuer_Throws() => Assert.Throws<ArgumentException>(() => Plan(PlanText.Resource(
        "vault:jwt/authBackend:AuthBackend", "x", "vault", new() { ["path"] = "jwt", ["boundIssuer"] = "https://oidc.acme.com/dev" })));

    [Fact]
    public void Ctor_TwoRolesThatDifferInCase_Throws() => Assert.Throws<FormatException>(() => Plan(Kubernetes(), Kubernetes(("roleName", "PAY"))));

    [Fact]
    public void Ctor_PolicyTwice_Throws() => Assert.Throws<FormatException>(() => Plan(Policy("pay", ""), Policy("pay", "")));

    [Fact]
    public void Ctor_OtherResources_ArePassedOver() => Assert.Empty(Plan(
        PlanText.Resource("kubernetes:core/v1:Namespace", "n", null, []),
        PlanText.Resource("vault:index/mount:Mount", "m", "vault", []),
        PlanText.Resource("vault:database/secretBackendRole:SecretBackendRole", "d", "vault", [])).RoleNames);
}
