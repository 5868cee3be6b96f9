using SecretsLadder.Components.Stores;
using SecretsLadder.Infra.Guardrails.Rules.Sto;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Tests.Sealing;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Sto;

public sealed class SecretZeroRuleTests
{
    private static readonly SecretZeroRule Rule = new(new FixedClock(new(2026, 11, 22, 23, 30, 0, TimeSpan.Zero)));

    [Fact]
    public void Check_WorkloadIdentity_Nothing() => Assert.Empty(Rule.Check(CloudPlan.VaultKubernetes()));

    [Theory]
    [InlineData("2026-11-23", "until 2026-11-23, 1 day from now: a secret zero")]
    [InlineData("2026-12-22", "until 2026-12-22, 30 days from now: a secret zero")]
    [InlineData("2026-12-23", "until 2026-12-23: a secret zero")]
    [InlineData("2027-11-23", "until 2027-11-23: a secret zero")]
    public void Check_DateAhead_OneViolationWithTheDaysThatRemain(string date, string message) =>
        Assert.StartsWith(
            $"the store reads with a static credential {message}", Assert.Single(Rule.Check(Plan(date))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("2026-11-22")]
    [InlineData("2027-11-24")]
    [InlineData("never")]
    public void Check_DateThatIsRefused_IsLeftToTheRuleForThat(string date) => Assert.Empty(Rule.Check(Plan(date)));

    [Fact]
    public void Check_GeneratorBesideItsStore_IsToldOnce() => Assert.Single(Rule.Check(Plan("2027-01-01")
        .With("generator", """ "set": { "inputs.spec.provider.auth": { "tokenSecretRef": { "name": "token", "key": "token" } } } """)));

    private static Plan Plan(string date) => CloudPlan.VaultKubernetes().With(
        "store",
        $$"""
        "set": {
          "inputs.metadata.annotations": { "{{StaticCredential.ExpiryAnnotation}}": "{{date}}" },
          "inputs.spec.provider.vault.auth": { "tokenSecretRef": { "name": "token", "key": "token" } } }
        """);
}
