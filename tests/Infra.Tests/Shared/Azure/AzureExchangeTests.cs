using System.Text.Json.Nodes;
using static SecretsLadder.Infra.Tests.Shared.Azure.AzureText;

namespace SecretsLadder.Infra.Tests.Shared.Azure;

/// <summary>Whose tokens may act as an identity.</summary>
public sealed class AzureExchangeTests
{
    private const string Role = "prod/pay-secrets";

    [Fact]
    public void CanRead_ExactToken_True() => Assert.True(Reading().CanRead(Role, Pay, Db));

    [Theory]
    [InlineData("https://westeurope.oic.prod-aks.azure.com/tenant/cluster")]
    [InlineData("https://westeurope.oic.prod-aks.azure.com/tenant/Cluster/")]
    [InlineData("https://westeurope.oic.prod-aks.azure.com/tenant/cluster2/")]
    [InlineData(" " + Issuer)]
    [InlineData(null)]
    public void CanRead_OtherIssuer_False(string? issuer) => Assert.False(Reading().CanRead(Role, Pay with { Issuer = issuer }, Db));

    [Fact]
    public void CanRead_CredentialWithoutTheIssuersSlash_NobodyGetsIn() =>
        Assert.False(Plan(Identity(), Credential(("issuer", Issuer.TrimEnd('/'))), Assignment()).CanRead(Role, Pay, Db));

    [Theory]
    [InlineData("system:serviceaccount:shop:reader")]
    [InlineData("system:serviceaccount:pay:reader2")]
    [InlineData("system:serviceaccount:Pay:reader")]
    [InlineData("")]
    [InlineData(null)]
    public void CanRead_OtherSubject_False(string? subject) => Assert.False(Reading().CanRead(Role, Pay with { Subject = subject }, Db));

    [Theory]
    [InlineData("system:serviceaccount:*:reader")]
    [InlineData("*")]
    public void CanRead_SubjectWithStar_IsNoWildcard(string subject) =>
        Assert.False(Plan(Identity(), Credential(("subject", subject)), Assignment()).CanRead(Role, Pay, Db));

    [Theory]
    [InlineData("vault")]
    [InlineData("api://azureadtokenexchange")]
    [InlineData(null)]
    public void CanRead_OtherAudience_False(string? audience) => Assert.False(Reading().CanRead(Role, Pay with { Audience = audience }, Db));

    [Fact]
    public void CanRead_CredentialOfOtherAudience_LetsTokenForItIn() => Assert.True(
        Plan(Identity(), Credential(("audiences", new JsonArray("vault"))), Assignment()).CanRead(Role, Pay with { Audience = "vault" }, Db));

    [Fact]
    public void CanRead_CredentialWithoutAudience_NobodyGetsIn() =>
        Assert.False(Plan(Identity(), Credential(("audiences", null)), Assignment()).CanRead(Role, Pay with { Audience = null }, Db));

    [Fact]
    public void CanRead_SecondCredential_LetsItsTokenIn() =>
        Assert.True(Plan(Identity(), Credential(), NamedCredential("shop", ["pay"]), Assignment()).CanRead(Role, Shop, Db));

    [Fact]
    public void CanRead_CredentialOfOtherIdentity_False() =>
        Assert.False(Plan(Identity(), Identity("shop-secrets"), Credential(("resourceName", "shop-secrets")), Assignment()).CanRead(Role, Pay, Db));

    [Fact]
    public void CanRead_IdentityWrittenInOtherCase_True() =>
        Assert.True(
            Plan(Identity(), Credential(("resourceName", "PAY-secrets"), ("resourceGroupName", "Prod")), Assignment()).CanRead(Role, Pay, Db));

    [Fact]
    public void Ctor_CredentialOfUnknownIdentity_Throws() =>
        Assert.Throws<NotSupportedException>(() => Plan(Identity(), Credential(("resourceName", "shop-secrets"))));

    [Fact]
    public void Ctor_CredentialWithExpression_Throws() => Assert.Throws<NotSupportedException>(
        () => Plan(Identity(), Credential(("claimsMatchingExpression", new JsonObject { ["value"] = "claims['sub'] matches '*'" }))));

    [Fact]
    public void Ctor_SecretIssuer_Throws() => Assert.Throws<NotSupportedException>(() => Plan(Identity(), Credential(("issuer", "[secret]"))));

    [Theory]
    [InlineData("issuer")]
    [InlineData("subject")]
    public void Ctor_CredentialWithoutClaim_Throws(string claim) => Assert.Throws<FormatException>(() => Plan(Identity(), Credential((claim, null))));

    [Fact]
    public void Ctor_SameIssuerAndSubjectTwice_Throws() => Assert.Throws<FormatException>(
        () => Plan(Identity(), Credential(), NamedCredential("again", ["pay"], ("subject", Pay.Subject))));

    [Theory]
    [InlineData(20)]
    public void Ctor_MostCredentials_AreTaken(int count) => Assert.NotEmpty(Plan([Identity(), .. Chain(count)]).Identities);

    [Theory]
    [InlineData(21)]
    public void Ctor_OneCredentialTooMany_Throws(int count) => Assert.Throws<FormatException>(() => Plan([Identity(), .. Chain(count)]));

    private static IEnumerable<JsonObject> Chain(int count) => Enumerable.Range(0, count).Select(index => NamedCredential($"c{index}", []));
}
