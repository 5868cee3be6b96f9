using SecretsLadder.Infra.Guardrails.Rules.Arn;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Arn;

public sealed class AccountRuleTests
{
    private static readonly AccountRule Rule = new();

    [Theory]
    [InlineData("arn:aws:secretsmanager:eu-west-1:444455556666:secret:shop/db-??????")]
    [InlineData("arn:aws:secretsmanager:us-east-1:111122223333:secret:shop/db-??????")]
    [InlineData("arn:aws:ssm:eu-west-1:444455556666:parameter/shop/db")]
    [InlineData("arn:aws:kms:eu-central-1:111122223333:key/0a1b")]
    [InlineData("arn:aws:iam::444455556666:role/reader")]
    [InlineData("arn:aws-cn:secretsmanager:cn-north-1:444455556666:secret:shop/db-??????")]
    public void Check_ArnOfAnotherAccountOrRegion_OneViolationThatNamesIt(string arn) =>
        Assert.Contains($"'{arn}' is not in", Assert.Single(Rule.Check(WithPolicyOn(arn))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/db-??????")]
    [InlineData("arn:aws:iam::111122223333:role/reader")]
    [InlineData("arn:aws:s3:::bucket")]
    [InlineData("arn:aws:iam::aws:policy/ReadOnlyAccess")]
    public void Check_ArnOfTheAccountOrOfNone_Nothing(string arn) => Assert.Empty(Rule.Check(WithPolicyOn(arn)));

    [Fact]
    public void Check_ArnOfAnotherPartition_OneViolation() => Assert.Single(Rule.Check(WithPolicyOn("arn:aws-cn:iam::111122223333:role/reader")));

    [Fact]
    public void Check_TwoArnsOfAnotherAccount_OneViolationEach() => Assert.Equal(2, Rule.Check(
        WithPolicyOn("arn:aws:ssm:eu-west-1:444455556666:parameter/a\",\"arn:aws:ssm:eu-west-1:444455556666:parameter/b")).Count());

    [Fact]
    public void Check_PolicyArnOfAnotherAccount_NamesTheResource()
    {
        var attachment =
            PlanBuilder.Aws("iam/rolePolicyAttachment:RolePolicyAttachment", "reader", ("policyArn", "arn:aws:iam::444455556666:policy/reader"));

        Assert.Equal(attachment.Urn, Assert.Single(Rule.Check(With(attachment))).Resource);
    }

    [Fact]
    public void Check_Violation_TellsWhatTheProviderIsBoundTo() => Assert.Contains(
        "(111122223333, eu-west-1); correct accountId and region",
        Assert.Single(Rule.Check(WithPolicyOn("arn:aws:iam::444455556666:role/a"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Check_ProviderOfAnotherPackage_Nothing() => Assert.Empty(Rule.Check(With(
        PlanBuilder.Aws("iam/role:Role", "a", ("description", "arn:aws:iam::444455556666:role/a")) with
        { Provider = "urn:pulumi:dev::secrets-ladder::pulumi:providers:kubernetes::kubernetes" })));

    [Fact]
    public void Check_TwoProvidersOfOneUrn_AreLeftToTheRuleForThat() =>
        Assert.Empty(Rule.Check(new PlanBuilder().With(PlanBuilder.AwsProvider()).With(PlanBuilder.AwsProvider()).Plan));

    private static Plan WithPolicyOn(string arn) =>
        With(PlanBuilder.Policy($$"""{"Effect":"Allow","Action":"secretsmanager:GetSecretValue","Resource":["{{arn}}"]}"""));

    private static Plan With(PlannedResource resource) => new PlanBuilder().With(PlanBuilder.AwsProvider()).With(resource).Plan;
}
