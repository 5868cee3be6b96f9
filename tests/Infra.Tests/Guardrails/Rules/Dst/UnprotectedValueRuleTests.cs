using SecretsLadder.Infra.Guardrails.Rules.Dst;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Tests.Stacks;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Dst;

public sealed class UnprotectedValueRuleTests
{
    private static readonly UnprotectedValueRule Rule = new();

    [Theory]
    [InlineData("random:index/randomPassword:RandomPassword", "generated value")]
    [InlineData("tls:index/privateKey:PrivateKey", "private key")]
    [InlineData("aws:secretsmanager/secret:Secret", "entry")]
    [InlineData("aws:ssm/parameter:Parameter", "entry")]
    [InlineData("azure-native:keyvault:Secret", "entry")]
    [InlineData("gcp:secretmanager/secret:Secret", "entry")]
    [InlineData("gcp:secretmanager/regionalSecret:RegionalSecret", "entry")]
    [InlineData("vault:kv/secret:Secret", "entry")]
    [InlineData("vault:kv/secretV2:SecretV2", "entry")]
    [InlineData("aws:kms/key:Key", "key that encrypts entries")]
    [InlineData("azure-native:keyvault:Vault", "vault")]
    public void Check_ValueThatNothingProtects_IsAViolation(string type, string what) =>
        Assert.StartsWith(
            $"the {what} is not protected: 'pulumi destroy' would delete it", Assert.Single(Rule.Check(Of(type, isProtected: false))).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("random:index/randomPassword:RandomPassword", true)]
    [InlineData("aws:kms/key:Key", true)]
    [InlineData("aws:secretsmanager/secretVersion:SecretVersion", false)]
    [InlineData("aws:kms/alias:Alias", false)]
    public void Check_ProtectedOrWithoutAValue_Nothing(string type, bool isProtected) => Assert.Empty(Rule.Check(Of(type, isProtected)));

    [Theory]
    [MemberData(nameof(ShippedStacks.All), MemberType = typeof(ShippedStacks))]
    public async Task Check_ShippedStack_Nothing(string stack) => Assert.Empty(Rule.Check(await ShippedStacks.PlanAsync(stack)));

    private static Plan Of(string type, bool isProtected) =>
        new PlanBuilder().With(PlanBuilder.Secret("a") with { Type = type, Protect = isProtected }).Plan;
}
