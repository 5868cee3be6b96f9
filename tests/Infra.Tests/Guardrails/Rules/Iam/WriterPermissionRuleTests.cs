using SecretsLadder.Infra.Guardrails.Rules.Iam;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Tests.Cases;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Iam;

public sealed class WriterPermissionRuleTests
{
    private const string Policy = "app-writers-writer-role-policy";
    private const string Entry = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:production/app/db-??????";

    private static readonly WriterPermissionRule Rule = new();

    [Fact]
    public async Task Check_WriterOfAPushedContract_Nothing() => Assert.Empty(Rule.Check(await PlanAsync("[]")));

    [Theory]
    [InlineData("secretsmanager:GetSecretValue")]
    [InlineData("ssm:GetParameter")]
    [InlineData("kms:Decrypt")]
    [InlineData("secretsmanager:*")]
    public void Check_OtherPolicyThatReadsOrIsJudgedElsewhere_Nothing(string action) => Assert.Empty(Rule.Check(Allowing(action, Entry)));

    [Theory]
    [InlineData("secretsmanager:PutSecretValue")]
    [InlineData("secretsmanager:CreateSecret")]
    [InlineData("secretsmanager:DescribeSecret")]
    [InlineData("SecretsManager:DeleteSecret")]
    [InlineData("ssm:PutParameter")]
    public void Check_OtherPolicyThatWrites_OneViolation(string action) => Assert.StartsWith(
        $"the policy allows '{action}' on '{Entry}'; a reader needs secretsmanager:GetSecretValue or ssm:GetParameter alone",
        Assert.Single(Rule.Check(Allowing(action, Entry))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("secretsmanager:PutSecretValue", "secretsmanager:DeleteSecret")]
    [InlineData("secretsmanager:TagResource", "secretsmanager:PutResourcePolicy")]
    [InlineData("production/app/db-??????", "production/app/db*")]
    [InlineData("production/app/ca-??????", "production/app/other-??????")]
    public async Task Check_WriterThatMayDoMore_IsFound(string text, string other) => Assert.NotEmpty(Rule.Check(await PlanAsync(
        $$"""[{ "resource": "{{Policy}}", "type": "aws:iam/policy:Policy", "replace": { "inputs.policy": { "{{text}}": "{{other}}" } } }]""")));

    [Fact]
    public async Task Check_WritersPolicyUnderAnotherName_IsFound() => Assert.NotEmpty(Rule.Check(await PlanAsync(
        $$"""[{ "resource": "{{Policy}}", "type": "aws:iam/policy:Policy", "set": { "inputs.name": "c1.app-secrets" } }]""")));

    [Fact]
    public async Task Check_SecondPolicyOfTheWriter_Nothing() => Assert.Empty(Rule.Check(await PlanAsync(
        $$"""[{ "resource": "{{Policy}}", "type": "aws:iam/policy:Policy", "set": { "inputs.name": "c1.app-writer_2" } }]""")));

    private static async Task<Plan> PlanAsync(string defects) => PlanDefects.Apply((await CaseFolder.PlanAsync("80-push-aws")).Plan, defects);

    private static Plan Allowing(string action, string resource) => new PlanBuilder()
        .With(PlanBuilder.Policy($$"""{"Effect":"Allow","Action":"{{action}}","Resource":"{{resource}}"}""")).Plan;
}
