using SecretsLadder.Infra.Guardrails.Rules.Prv;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Prv;

public sealed class ExplicitProviderRuleTests
{
    private static readonly ExplicitProviderRule Rule = new();

    [Theory]
    [InlineData(null)]
    [InlineData("urn:pulumi:dev::secrets-ladder::pulumi:providers:random::random")]
    [InlineData("urn:pulumi:dev::secrets-ladder::pulumi:providers:kubernetes2::kubernetes")]
    public void Check_NoProviderOfThePackage_Violation(string? provider) =>
        Assert.Single(Rule.Check(new PlanBuilder().With(PlanBuilder.Secret("a") with { Provider = provider }).Plan));

    [Fact]
    public void Check_OwnProvider_Nothing() => Assert.Empty(Rule.Check(new PlanBuilder().With(PlanBuilder.Secret("a")).Plan));

    [Theory]
    [InlineData("pulumi:providers:kubernetes")]
    [InlineData("secrets-ladder:levels:SecretsPlatform")]
    public void Check_ProviderOrComponent_NeedsNone(string type) =>
        Assert.Empty(Rule.Check(new PlanBuilder().With(PlanBuilder.Resource(type, "a")).Plan));
}
