using SecretsLadder.Shared.Aws;
using static SecretsLadder.Infra.Tests.Shared.Aws.IamText;

namespace SecretsLadder.Infra.Tests.Shared.Aws;

public sealed class TrustEvaluatorTests
{
    private const string Audience = $"\"{Host}:aud\":\"sts.amazonaws.com\"";
    private const string Root = """{"AWS":"arn:aws:iam::111122223333:root"}""";

    private static readonly TrustEvaluator Exact = TrustOf(Trust(Provider, PayOnly));

    [Fact]
    public void MayAssume_ExactToken_True() => Assert.True(Exact.MayAssume(Pay));

    [Theory]
    [InlineData("system:serviceaccount:shop:reader")]
    [InlineData("system:serviceaccount:pay:reader2")]
    [InlineData("SYSTEM:serviceaccount:pay:reader")]
    [InlineData("")]
    [InlineData(null)]
    public void MayAssume_OtherSubject_False(string? subject) => Assert.False(Exact.MayAssume(Pay with { Subject = subject }));

    [Theory]
    [InlineData("vault")]
    [InlineData(null)]
    public void MayAssume_OtherAudience_False(string? audience) => Assert.False(Exact.MayAssume(Pay with { Audience = audience }));

    [Theory]
    [InlineData("https://oidc.eks.eu-central-1.amazonaws.com/id/XYZ")]
    [InlineData("https://" + Host + "/")]
    [InlineData("http://" + Host)]
    [InlineData(Host)]
    [InlineData(null)]
    public void MayAssume_OtherIssuer_False(string? issuer) => Assert.False(Exact.MayAssume(Pay with { Issuer = issuer }));

    [Fact]
    public void MayAssume_ProviderOfOtherAccount_False() =>
        Assert.False(new TrustEvaluator(Policy(Trust(Provider, PayOnly)), "444455556666").MayAssume(Pay));

    [Fact]
    public void MayAssume_KeysWithHttps_NobodyGetsIn() =>
        Assert.False(TrustOf(Trust(Provider, PayOnly.Replace($"\"{Host}", $"\"https://{Host}", StringComparison.Ordinal))).MayAssume(Pay));

    [Theory]
    [InlineData("sts:AssumeRole", false)]
    [InlineData("sts:*", true)]
    [InlineData("STS:assumerolewithwebidentity", true)]
    public void MayAssume_Action_MustFit(string action, bool allowed) =>
        Assert.Equal(allowed, TrustOf(Trust(Provider, PayOnly, action)).MayAssume(Pay));

    [Theory]
    [InlineData("system:serviceaccount:*")]
    [InlineData("system:serviceaccount:*:reader")]
    [InlineData("*")]
    public void MayAssume_StringLikeOnSubject_LetsOtherTenantIn(string pattern) =>
        Assert.True(
            TrustOf(Trust(Provider, $$$"""{"StringEquals":{{{{Audience}}}},"StringLike":{"{{{Host}}}:sub":"{{{pattern}}}"}}""")).MayAssume(Shop));

    [Theory]
    [InlineData("vault")]
    [InlineData(null)]
    public void MayAssume_NoAudienceCondition_LetsOtherAudienceIn(string? audience) => Assert.True(
        TrustOf(Trust(Provider, $$$"""{"StringEquals":{"{{{Host}}}:sub":"system:serviceaccount:pay:reader"}}"""))
            .MayAssume(Pay with { Audience = audience }));

    [Fact]
    public void MayAssume_NoSubjectCondition_LetsOtherTenantIn() =>
        Assert.True(TrustOf(Trust(Provider, $$$"""{"StringEquals":{{{{Audience}}}}}""")).MayAssume(Shop));

    [Theory]
    [InlineData("StringEqualsIfExists")]
    [InlineData("ForAllValues:StringEquals")]
    public void MayAssume_OperatorThatHoldsWithoutTheKey_LetsTokenWithoutClaimsIn(string name) => Assert.True(
        TrustOf(Trust(Provider, PayOnly.Replace("StringEquals", name, StringComparison.Ordinal))).MayAssume(
            Pay with { Subject = null, Audience = null }));

    [Theory]
    [InlineData("StringEqualsIfExists")]
    [InlineData("ForAllValues:StringEquals")]
    public void MayAssume_OperatorThatHoldsWithoutTheKey_StillRefusesOtherSubject(string name) =>
        Assert.False(TrustOf(Trust(Provider, PayOnly.Replace("StringEquals", name, StringComparison.Ordinal))).MayAssume(Shop));

    [Fact]
    public void MayAssume_TwoSubjects_LetsBothIn() => Assert.True(TrustOf(Trust(Provider, $$$"""
        {"StringEquals":{{{{Audience}}},"{{{Host}}}:sub":["system:serviceaccount:pay:reader","system:serviceaccount:shop:reader"]}}
        """)).MayAssume(Shop));

    [Theory]
    [InlineData("\"*\"")]
    [InlineData("""{"AWS":"*"}""")]
    [InlineData("""{"Federated":["*"]}""")]
    public void MayAssume_PrincipalEveryone_LetsAnyIssuerIn(string principal) =>
        Assert.True(TrustOf(Trust(principal, "{}")).MayAssume(new WebIdentityToken("https://other.example", "x", "y")));

    [Fact]
    public void MayAssume_ProviderAsOtherKindOfPrincipal_False() =>
        Assert.False(TrustOf(Trust(Provider.Replace("Federated", "AWS", StringComparison.Ordinal), PayOnly)).MayAssume(Pay));

    [Fact]
    public void MayAssume_RootOnly_False() => Assert.False(TrustOf(Trust(Root, "{}", "sts:*")).MayAssume(Pay));

    [Fact]
    public void MayAssume_DenyForTheSubject_False() => Assert.False(TrustOf(
        Trust(Provider, "{}"), Trust("\"*\"", PayOnly).Replace("Allow", "Deny", StringComparison.Ordinal)).MayAssume(Pay));

    [Fact]
    public void AdditionalTrust_OnlyTheProvider_None() => Assert.Empty(Exact.AdditionalTrust(Pay));

    [Theory]
    [InlineData(Root, "AWS: arn:aws:iam::111122223333:root")]
    [InlineData("""{"AWS":"111122223333"}""", "AWS: 111122223333")]
    [InlineData("\"*\"", "*")]
    [InlineData("""{"AWS":"*"}""", "*")]
    [InlineData("""{"Federated":"*"}""", "Federated: *")]
    [InlineData("""{"Service":"ec2.amazonaws.com"}""", "Service: ec2.amazonaws.com")]
    [InlineData("""{"Service":"pods.eks.amazonaws.com"}""", "Service: pods.eks.amazonaws.com")]
    [InlineData("""{"Federated":"accounts.google.com"}""", "Federated: accounts.google.com")]
    public void AdditionalTrust_OtherPrincipal_IsReported(string principal, string reported) =>
        Assert.Equal([reported], TrustOf(Trust(Provider, PayOnly), Trust(principal, "{}", "sts:AssumeRole")).AdditionalTrust(Pay));

    [Fact]
    public void AdditionalTrust_SeveralInOneStatement_SortedOnce() => Assert.Equal(
        ["AWS: arn:aws:iam::111122223333:root", "Service: ec2.amazonaws.com"],
        TrustOf(Trust("""{"Service":["ec2.amazonaws.com","ec2.amazonaws.com"],"AWS":"arn:aws:iam::111122223333:root"}""", "{}"))
            .AdditionalTrust(Pay));

    [Fact]
    public void AdditionalTrust_Deny_TrustsNobody() =>
        Assert.Empty(TrustOf(Trust("\"*\"", "{}").Replace("Allow", "Deny", StringComparison.Ordinal)).AdditionalTrust(Pay));

    [Theory]
    [InlineData("""{"Effect":"Allow","NotPrincipal":{"AWS":"*"},"Action":"*"}""")]
    [InlineData("""{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}""")]
    [InlineData("""{"Effect":"Allow","Principal":{"Everybody":"*"},"Action":"*"}""")]
    public void Ctor_CannotBeEvaluated_Throws(string statement) => Assert.Throws<NotSupportedException>(() => TrustOf(statement));

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"*"}""")]
    [InlineData("""{"Effect":"Allow","Principal":"pay","Action":"*"}""")]
    [InlineData("""{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/*"},"Action":"*"}""")]
    public void Ctor_RefusedByAws_Throws(string statement) => Assert.Throws<FormatException>(() => TrustOf(statement));
}
