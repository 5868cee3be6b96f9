using SecretsLadder.Infra.Guardrails.Rules.Iam;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Iam;

public sealed class AwsLimitRuleTests
{
    private static readonly AwsLimitRule Rule = new();

    [Theory]
    [InlineData("iam/role:Role", "name", 64)]
    [InlineData("iam/role:Role", "description", 1000)]
    [InlineData("iam/role:Role", "assumeRolePolicy", 2048)]
    [InlineData("iam/policy:Policy", "name", 128)]
    [InlineData("iam/policy:Policy", "description", 1000)]
    [InlineData("iam/policy:Policy", "policy", 6144)]
    public void Check_Text_IsBoundedByAws(string type, string input, int longest) =>
        Assert.Equal((0, 1), (Check(type, input, longest), Check(type, input, longest + 1)));

    [Fact]
    public void Check_TenPolicies_Nothing() => Assert.Empty(Rule.Check(WithPolicies(10)));

    [Fact]
    public void Check_ElevenPolicies_SaysHowMany() =>
        Assert.Contains("gets 11 policies, AWS allows 10", Assert.Single(Rule.Check(WithPolicies(11))).Message, StringComparison.Ordinal);

    private static int Check(string type, string input, int length) =>
        Rule.Check(
            new PlanBuilder().With(PlanBuilder.Resource($"aws:{type}", "a") with { Inputs = PlanBuilder.Map((input, new string('a', length))) }).Plan)
                .Count();

    private static Plan WithPolicies(int count) => Enumerable.Range(1, count).Aggregate(
        new PlanBuilder().With(PlanBuilder.Aws("iam/role:Role", "reader")),
        (builder, number) =>
            builder.With(
                PlanBuilder.Aws("iam/rolePolicyAttachment:RolePolicyAttachment", $"reader-{number}", ("role", "reader"), ("policyArn",
                    $"arn:aws:iam::111122223333:policy/reader_{number}")))).Plan;
}
