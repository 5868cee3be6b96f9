using SecretsLadder.Infra.Guardrails.Rules.Iam;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Iam;

public sealed class VaultTrustRuleTests
{
    private static readonly VaultTrustRule Rule = new();

    [Fact]
    public void Check_OneServiceAccountEach_Nothing() =>
        Assert.Empty(Rule.Check(CloudPlan.VaultKubernetes()).Concat(Rule.Check(CloudPlan.VaultJwt())));

    [Theory]
    [InlineData("boundServiceAccountNames", """["*"]""")]
    [InlineData("boundServiceAccountNames", """["reader", "other"]""")]
    [InlineData("boundServiceAccountNames", """["reader-*"]""")]
    [InlineData("boundServiceAccountNames", "[]")]
    [InlineData("boundServiceAccountNamespaces", """["*"]""")]
    [InlineData("boundServiceAccountNamespaces", """["shop", "mall"]""")]
    [InlineData("boundServiceAccountNamespaces", "[]")]
    [InlineData("audience", "\"\"")]
    public void Check_KubernetesRoleForMore_OneViolation(string input, string value) =>
        Assert.StartsWith(
            "the role ", Assert.Single(Rule.Check(CloudPlan.VaultKubernetes().With("role", Set(input, value)))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("audience", "any audience")]
    [InlineData("boundServiceAccountNames", "service accounts ''")]
    [InlineData("boundServiceAccountNamespaces", "namespaces ''")]
    public void Check_KubernetesRoleWithoutABound_OneViolation(string input, string message) =>
        Assert.Contains(
            message, Assert.Single(Rule.Check(CloudPlan.VaultKubernetes().With("role", $$""" "remove": ["inputs.{{input}}"] """))).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("roleType", "\"oidc\"", "is of type 'oidc'")]
    [InlineData("userClaim", "\"email\"", "the claim 'email'")]
    [InlineData("boundSubject", "\"system:serviceaccount:shop:*\"", "the subject 'system:serviceaccount:shop:*'")]
    [InlineData("boundSubject", "\"\"", "the subject ''")]
    [InlineData("boundAudiences", """["vault", "other"]""", "the audiences 'vault', 'other'")]
    [InlineData("boundAudiences", "[]", "the audiences ''")]
    public void Check_JwtRoleForMore_OneViolation(string input, string value, string message) =>
        Assert.Contains(message, Assert.Single(Rule.Check(CloudPlan.VaultJwt().With("role", Set(input, value)))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("roleType")]
    [InlineData("userClaim")]
    [InlineData("boundSubject")]
    [InlineData("boundAudiences")]
    public void Check_JwtRoleWithoutABound_OneViolation(string input) =>
        Assert.Single(Rule.Check(CloudPlan.VaultJwt().With("role", $$""" "remove": ["inputs.{{input}}"] """)));

    private static string Set(string input, string value) => $$""" "set": { "inputs.{{input}}": {{value}} } """;
}
