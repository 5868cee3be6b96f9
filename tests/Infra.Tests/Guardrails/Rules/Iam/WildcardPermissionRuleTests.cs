using SecretsLadder.Infra.Guardrails.Rules.Iam;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Iam;

public sealed class WildcardPermissionRuleTests
{
    private const string Entry = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/db";

    private static readonly WildcardPermissionRule Rule = new();

    [Theory]
    [InlineData("*")]
    [InlineData("secretsmanager:*")]
    [InlineData("secretsmanager:Get*")]
    [InlineData("secretsmanager:GetSecretValu?")]
    public void Check_PatternOfActions_OneViolationThatNamesIt(string action) => Assert.Equal(
        $"the policy allows '{action}'; name the exact actions", Assert.Single(Rule.Check(Allowing(action, $"{Entry}-??????"))).Message);

    [Theory]
    [InlineData("*")]
    [InlineData("arn:aws:secretsmanager:eu-west-1:111122223333:secret:*")]
    [InlineData("arn:aws:secretsmanager:*:111122223333:secret:shop/db-??????")]
    [InlineData("arn:aws:secretsmanager:eu-west-1:*:secret:shop/db-??????")]
    [InlineData(Entry + "*")]
    [InlineData(Entry + "-*")]
    [InlineData(Entry + "-?????")]
    [InlineData(Entry + "-???????")]
    [InlineData(Entry + "?-??????")]
    [InlineData(Entry + "-??????-??????")]
    [InlineData("arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/*-??????")]
    [InlineData("arn:aws:ssm:eu-west-1:111122223333:parameter/shop/*")]
    [InlineData("arn:aws:ssm:eu-west-1:111122223333:parameter/shop/db-??????")]
    [InlineData("arn:aws:kms:eu-west-1:111122223333:key/*")]
    public void Check_PatternOfResources_OneViolationThatNamesIt(string resource) =>
        Assert.StartsWith(
            $"the policy allows access to '{resource}'; name each entry",
            Assert.Single(Rule.Check(Allowing("secretsmanager:GetSecretValue", resource))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(Entry + "-??????")]
    [InlineData(Entry + "-Zk4Wq1")]
    [InlineData("arn:aws:ssm:eu-west-1:111122223333:parameter/shop/db")]
    [InlineData("arn:aws:kms:eu-west-1:111122223333:key/0a1b")]
    public void Check_NamedEntry_Nothing(string resource) => Assert.Empty(Rule.Check(Allowing("secretsmanager:GetSecretValue", resource)));

    [Theory]
    [InlineData("""{"Effect":"Allow","NotAction":"iam:PassRole","Resource":"arn:aws:kms:eu-west-1:111122223333:key/0a1b"}""")]
    [InlineData("""{"Effect":"Allow","Action":"secretsmanager:GetSecretValue","NotResource":"arn:aws:kms:eu-west-1:111122223333:key/0a1b"}""")]
    [InlineData("""{"Effect":"Allow","Action":"secretsmanager:GetSecretValue"}""")]
    public void Check_AllButSomething_OneViolation(string statement) => Assert.Equal(
        "the policy allows all but something; name what it allows", Assert.Single(Rule.Check(With(PlanBuilder.Policy(statement)))).Message);

    [Fact]
    public void Check_OneOfSeveralResources_OnlyThatOne() =>
        Assert.Single(Rule.Check(Allowing("secretsmanager:GetSecretValue", $"{Entry}-??????\",\"{Entry}-*")));

    [Fact]
    public void Check_DenyOfEverything_Nothing() =>
        Assert.Empty(Rule.Check(With(PlanBuilder.Policy("""{"Effect":"Deny","Action":"*","Resource":"*"}"""))));

    [Fact]
    public void Check_SecondStatement_IsReadAsWell() => Assert.Single(Rule.Check(With(PlanBuilder.Policy(
        """{"Effect":"Allow","Action":"ssm:GetParameter","Resource":"arn:aws:ssm:eu-west-1:111122223333:parameter/a"},"""
        + """{"Effect":"Allow","Action":["ssm:Get*"],"Resource":["arn:aws:ssm:eu-west-1:111122223333:parameter/a"]}"""))));

    [Fact]
    public void Check_SingleStatementThatIsNoList_IsReadAsWell() => Assert.Single(Rule.Check(With(PlanBuilder.Aws(
        "iam/policy:Policy", "reader", ("policy",
            """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"arn:aws:kms:eu-west-1:111122223333:key/0a1b"}}""")))));

    [Fact]
    public void Check_InlinePolicyOfARole_IsReadAsWell() => Assert.Single(Rule.Check(With(PlanBuilder.Aws(
        "iam/rolePolicy:RolePolicy", "reader",
        ("policy", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ssm:GetParameter","Resource":"*"}]}""")))));

    [Fact]
    public void Check_Violation_NamesTheResource() =>
        Assert.Equal("urn:pulumi:dev::secrets-ladder::aws:iam/policy:Policy::reader", Assert.Single(Rule.Check(Allowing("*", Entry))).Resource);

    private static Plan Allowing(string action, string resource) =>
        With(PlanBuilder.Policy($$"""{"Effect":"Allow","Action":"{{action}}","Resource":["{{resource}}"]}"""));

    private static Plan With(PlannedResource resource) => new PlanBuilder().With(resource).Plan;
}
