using SecretsLadder.Infra.Guardrails.Rules.Iam;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Iam;

/// <summary>Each hole is one change of the sound trust policy; the list is that of the mistakes a simulator showed to let others in.</summary>
public sealed class ExactTrustRuleTests
{
    private const string Issuer = "oidc.eks.eu-west-1.amazonaws.com/id/0A1B";
    private const string Subject = "\"" + Issuer + ":sub\":\"system:serviceaccount:shop:shop-secrets\"";
    private const string Audience = "\"" + Issuer + ":aud\":\"sts.amazonaws.com\"";
    private const string Principal = "\"Principal\":{\"Federated\":\"arn:aws:iam::111122223333:oidc-provider/" + Issuer + "\"}";
    private const string Action = "\"Action\":\"sts:AssumeRoleWithWebIdentity\"";
    private const string Sound =
        "{\"Effect\":\"Allow\"," + Principal + "," + Action + ",\"Condition\":{\"StringEquals\":{" + Subject + "," + Audience + "}}}";

    private static readonly ExactTrustRule Rule = new();

    [Fact]
    public void Check_OneSubjectAndOneAudience_Nothing() => Assert.Empty(Rule.Check(With(Sound)));

    [Fact]
    public void Check_ListsOfOne_Nothing() => Assert.Empty(Rule.Check(With(Sound
        .Replace("\"sts.amazonaws.com\"", "[\"sts.amazonaws.com\"]", StringComparison.Ordinal)
        .Replace("\"sts:AssumeRoleWithWebIdentity\"", "[\"sts:AssumeRoleWithWebIdentity\"]", StringComparison.Ordinal))));

    [Theory]
    [InlineData("StringEquals", "StringLike")]
    [InlineData("StringEquals", "StringEqualsIfExists")]
    [InlineData("StringEquals", "ForAllValues:StringEquals")]
    [InlineData("StringEquals", "ForAnyValue:StringEquals")]
    [InlineData("StringEquals", "StringEqualsIgnoreCase")]
    [InlineData("StringEquals", "StringNotEquals")]
    [InlineData("," + Audience + "}}", "},\"StringEqualsIfExists\":{" + Audience + "}}")]
    [InlineData("}}}", "},\"Bool\":{\"aws:SecureTransport\":\"true\"}}}")]
    public void Check_OperatorOtherThanStringEquals_OneViolation(string sound, string hole) =>
        AssertFault("has conditions other than StringEquals", sound, hole);

    [Theory]
    [InlineData("," + Audience, "")]
    [InlineData(Subject + ",", "")]
    [InlineData("shop:shop-secrets", "shop:*")]
    [InlineData("shop:shop-secrets", "*:shop-secrets")]
    [InlineData("shop:shop-secrets", "shop:shop-secret?")]
    [InlineData("system:serviceaccount:shop:shop-secrets", "system:node:shop")]
    [InlineData(
        "\"system:serviceaccount:shop:shop-secrets\"", "[\"system:serviceaccount:shop:shop-secrets\",\"system:serviceaccount:mall:mall-secrets\"]")]
    [InlineData("\"system:serviceaccount:shop:shop-secrets\"", "[]")]
    [InlineData("\"sts.amazonaws.com\"", "[\"sts.amazonaws.com\",\"vault\"]")]
    [InlineData("\"sts.amazonaws.com\"", "\"vault\"")]
    [InlineData("\"" + Issuer + ":sub\"", "\"https://" + Issuer + ":sub\"")]
    [InlineData("\"" + Issuer + ":aud\"", "\"https://" + Issuer + ":aud\"")]
    [InlineData(Audience, Audience + ",\"aws:SourceAccount\":\"111122223333\"")]
    [InlineData(Audience, Audience + ",\"other/" + Issuer + ":sub\":\"system:serviceaccount:mall:mall-secrets\"")]
    public void Check_SubjectOrAudienceIsNotTheOne_OneViolation(string sound, string hole) =>
        AssertFault("does not name one subject and the audience sts.amazonaws.com", sound, hole);

    [Theory]
    [InlineData(Principal, "\"Principal\":\"*\"")]
    [InlineData(Principal, "\"Principal\":{\"AWS\":\"*\"}")]
    [InlineData(Principal, "\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:root\"}")]
    [InlineData(Principal, "\"Principal\":{\"Service\":\"ec2.amazonaws.com\"}")]
    [InlineData(Principal, "\"Principal\":{\"Service\":\"pods.eks.amazonaws.com\"}")]
    [InlineData("\"Principal\":{", "\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:root\",")]
    [InlineData(
        Principal, "\"Principal\":{\"Federated\":[\"arn:aws:iam::111122223333:oidc-provider/a\",\"arn:aws:iam::111122223333:oidc-provider/b\"]}")]
    [InlineData("\"Principal\":", "\"NotPrincipal\":")]
    public void Check_PrincipalOtherThanOneProvider_OneViolation(string sound, string hole) =>
        AssertFault("trusts other than one OIDC provider", sound, hole);

    [Theory]
    [InlineData("\"sts:AssumeRoleWithWebIdentity\"", "\"sts:*\"")]
    [InlineData("\"sts:AssumeRoleWithWebIdentity\"", "[\"sts:AssumeRoleWithWebIdentity\",\"sts:AssumeRole\"]")]
    [InlineData("\"Action\"", "\"NotAction\"")]
    public void Check_ActionOtherThanTheOne_OneViolation(string sound, string hole) =>
        AssertFault("allows other than sts:AssumeRoleWithWebIdentity", sound, hole);

    [Theory]
    [InlineData("arn:aws:iam::111122223333:root", "AWS")]
    [InlineData("ec2.amazonaws.com", "Service")]
    public void Check_ExtraStatementForAnother_OneViolation(string principal, string kind) => Assert.StartsWith(
        "the trust policy trusts other than one OIDC provider; ",
        Assert.Single(
            Rule.Check(With($$"""{{Sound}},{"Effect":"Allow","Principal":{"{{kind}}":"{{principal}}"},"Action":"sts:AssumeRole"}"""))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Check_NoCondition_OneViolation() =>
        Assert.Single(Rule.Check(With($$"""{"Effect":"Allow",{{Principal}},{{Action}}}""")));

    [Fact]
    public void Check_Violation_NamesTheRole() => Assert.Equal(
        "urn:pulumi:dev::secrets-ladder::aws:iam/role:Role::reader",
        Assert.Single(Rule.Check(With(Sound.Replace("StringEquals", "StringLike", StringComparison.Ordinal)))).Resource);

    [Fact]
    public void Check_Violation_TellsTheRemedy() => Assert.EndsWith(
        "; trust one Federated principal, with StringEquals on exactly one ':sub' and one ':aud'",
        Assert.Single(Rule.Check(With(Sound.Replace("StringEquals", "StringLike", StringComparison.Ordinal)))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Check_OtherResources_Nothing() => Assert.Empty(Rule.Check(new PlanBuilder().With(PlanBuilder.Secret("a")).Plan));

    private static void AssertFault(string fault, string sound, string hole)
    {
        Assert.Contains(sound, Sound, StringComparison.Ordinal);
        Assert.StartsWith(
            $"the trust policy {fault}; ", Assert.Single(Rule.Check(With(Sound.Replace(sound, hole, StringComparison.Ordinal)))).Message,
            StringComparison.Ordinal);
    }

    private static Plan With(string statement) => new PlanBuilder().With(PlanBuilder.Role(statement)).Plan;
}
