using System.Text.Json;
using SecretsLadder.Shared.Aws;
using static SecretsLadder.Infra.Tests.Shared.Aws.IamText;

namespace SecretsLadder.Infra.Tests.Shared.Aws;

public sealed class PolicyEvaluatorTests
{
    private const string Db = Secret + "pay/db-Zk4Wq1";
    private const string ToDb = $"\"Resource\":\"{Db}\"";

    [Fact]
    public void Decide_NoPolicy_ImplicitDeny() => Assert.Equal(PolicyDecision.ImplicitDeny, new PolicyEvaluator().Decide(Get(Db)));

    [Theory]
    [InlineData("secretsmanager:GetSecretValue")]
    [InlineData("SecretsManager:getsecretvalue")]
    [InlineData("secretsmanager:Get*")]
    [InlineData("secretsmanager:GetSecretValu?")]
    [InlineData("*")]
    [InlineData("*:*")]
    public void Allows_ActionFits_True(string action) => Assert.True(new PolicyEvaluator(Policy(Allow(action, Db))).Allows(Get(Db)));

    [Theory]
    [InlineData("secretsmanager:GetSecret")]
    [InlineData("secretsmanager:GetSecretValue?")]
    [InlineData("secretsmanager:Describe*")]
    [InlineData("ssm:*")]
    public void Allows_ActionDoesNotFit_False(string action) => Assert.False(new PolicyEvaluator(Policy(Allow(action, Db))).Allows(Get(Db)));

    [Fact]
    public void Allows_ListOfActions_OneSuffices() =>
        Assert.True(new PolicyEvaluator($$"""
            {"Statement":{"Effect":"Allow","Action":["ssm:GetParameter","secretsmanager:GetSecretValue"],{{ToDb}} } }
            """).Allows(Get(Db)));

    [Fact]
    public void Allows_ListOfResources_OneSuffices() =>
        Assert.True(
            new PolicyEvaluator($$"""{"Statement":{"Effect":"Allow","Action":"*","Resource":["arn:aws:ssm:*:*:*","{{Db}}"] } }""").Allows(Get(Db)));

    [Theory]
    [InlineData("ssm:*", true)]
    [InlineData("secretsmanager:*", false)]
    public void Allows_NotAction_EverythingElse(string action, bool allowed) =>
        Assert.Equal(allowed, new PolicyEvaluator($$"""{"Statement":{"Effect":"Allow","NotAction":"{{action}}",{{ToDb}} } }""").Allows(Get(Db)));

    [Fact]
    public void Allows_ResourceInOtherCase_False() =>
        Assert.False(new PolicyEvaluator(Policy(Allow("*", Secret + "PAY/db-??????"))).Allows(Get(Db)));

    [Fact]
    public void Decide_DenyBesideAllow_ExplicitDeny() =>
        Assert.Equal(
            PolicyDecision.ExplicitDeny, new PolicyEvaluator(Policy(Allow("*", "*"), Statement("Deny", "secretsmanager:*", ToDb))).Decide(Get(Db)));

    [Fact]
    public void Decide_DenyInOtherPolicy_ExplicitDeny() =>
        Assert.Equal(PolicyDecision.ExplicitDeny, new PolicyEvaluator(Policy(Statement("Deny", "*", ToDb)), Policy(Allow("*", "*"))).Decide(Get(Db)));

    [Fact]
    public void Decide_DenyWhoseConditionFails_Allow() => Assert.Equal(PolicyDecision.Allow, new PolicyEvaluator(
        Policy(Allow("*", "*"), Statement("Deny", "*", ToDb, """{"Bool":{"aws:SecureTransport":"false"}}""")))
        .Decide(Get(Db).With("aws:SecureTransport", "true")));

    [Theory]
    [InlineData("pay/db-Zk4Wq1", PolicyDecision.Allow)]
    [InlineData("shop/db-Zk4Wq1", PolicyDecision.ExplicitDeny)]
    public void Decide_DenyNotResource_BeatsAllowOnEverythingElse(string name, PolicyDecision decision) => Assert.Equal(decision, new PolicyEvaluator(
        Policy(Allow("*", "*"), Statement("Deny", "secretsmanager:*", $"\"NotResource\":\"{Secret}pay/*\""))).Decide(Get(Secret + name)));

    [Theory]
    [InlineData("pay/db-*", "pay/db-zz-Zk4Wq1", true)]
    [InlineData("pay*", "payments/db-Zk4Wq1", true)]
    [InlineData("pay/db", "pay/db-Zk4Wq1", false)]
    [InlineData("pay/db-??????", "pay/db-Zk4Wq1", true)]
    [InlineData("pay/db-??????", "pay/db-b7YtN0", true)]
    [InlineData("pay/db-??????", "pay/db-zz-Zk4Wq1", false)]
    [InlineData("pay/db-??????", "pay/db-Zk4Wq", false)]
    [InlineData("pay/db-??????", "shop/pay/db-Zk4Wq1", false)]
    public void Allows_SecretName_ByPattern(string pattern, string name, bool allowed) =>
        Assert.Equal(allowed, new PolicyEvaluator(Policy(Allow("secretsmanager:GetSecretValue", Secret + pattern))).Allows(Get(Secret + name)));

    [Theory]
    [InlineData("""{"Statement":[],"Extra":1}""")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Principal":"*"}}""")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","condition":{}}}""")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::${aws:PrincipalTag/team}"}}""")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringEquals":{"a:b":"${aws:username}"}}}}""")]
    public void Ctor_CannotBeEvaluated_Throws(string policy) => Assert.Throws<NotSupportedException>(() => new PolicyEvaluator(policy));

    [Theory]
    [InlineData("""{"Version":"2012-10-17"}""")]
    [InlineData("""{"Version":"2020-01-01","Statement":[]}""")]
    [InlineData("""{"Statement":{"Action":"*","Resource":"*"}}""")]
    [InlineData("""{"Statement":{"Effect":"allow","Action":"*","Resource":"*"}}""")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"*"}}""")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","NotResource":"*"}}""")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":[],"Resource":"*"}}""")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"GetSecretValue","Resource":"*"}}""")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"secrets*:GetSecretValue","Resource":"*"}}""")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"*","Resource":"pay/db"}}""")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":{},"Resource":"*"}}""")]
    public void Ctor_RefusedByAws_Throws(string policy) => Assert.Throws<FormatException>(() => new PolicyEvaluator(policy));

    [Fact]
    public void Ctor_RepeatedElement_Throws() =>
        Assert.ThrowsAny<JsonException>(() =>
            new PolicyEvaluator("""{"Statement":{"Effect":"Deny","Effect":"Allow","Action":"*","Resource":"*"}}"""));
}
