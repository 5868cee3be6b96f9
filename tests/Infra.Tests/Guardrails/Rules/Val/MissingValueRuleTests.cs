using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Guardrails.Rules.Val;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Val;

public sealed class MissingValueRuleTests
{
    private static readonly MissingValueRule Rule = new();

    [Fact]
    public void Check_KeyWithoutValue_TellsTheCommandThatSetsIt() => Assert.Equal(
        "the key 'token' of the Secret 'app-secrets' has no value; run: pulumi config set --stack dev --secret --path "
        + "'secrets-ladder:values.app.app-secrets.token'",
        Assert.Single(Rule.Check(WithoutValues(PlanBuilder.Contract("app-secrets")).Plan)).Message);

    [Fact]
    public void Check_KeyWithADot_IsQuotedInThePath() => Assert.EndsWith(
        "'secrets-ladder:values.app[\"a.b\"][\"tls.crt\"]'",
        Assert.Single(Rule.Check(WithoutValues(WithKey(new("tls.crt", new("tls")), "a.b")).Plan)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Check_KeyWithoutValue_NamesTheResourceOfTheSecret()
    {
        var plan = WithoutValues(PlanBuilder.Contract("app-secrets")).With(PlanBuilder.Secret("app/app-secrets-secret")).Plan;

        Assert.Equal(plan.Resources[0].Urn, Assert.Single(Rule.Check(plan)).Resource);
    }

    [Fact]
    public void Check_ValueIsSet_Nothing() =>
        Assert.Empty(Rule.Check(new PlanBuilder().WithApplication("app", [PlanBuilder.Contract("app-secrets")]).Plan));

    [Fact]
    public void Check_ValueIsGenerated_Nothing() => Assert.Empty(Rule.Check(WithoutValues(WithKey(new("token", new("token"), Generate: 32))).Plan));

    [Theory]
    [InlineData(Level.Sealed)]
    [InlineData(Level.External)]
    [InlineData(Level.Vault)]
    public void Check_HigherLevel_Nothing(Level level) =>
        Assert.Empty(Rule.Check(WithoutValues(PlanBuilder.Contract("app-secrets")).With(settings => settings with { Level = level }).Plan));

    [Fact]
    public void Check_PinnedToPlainAtAHigherLevel_Violation() => Assert.Single(Rule.Check(WithoutValues(PlanBuilder.Contract("app-secrets"))
        .With(settings => settings with { Level = Level.External })
        .WithSettingsOf(
            "app", own => own with { Deliveries = ImmutableDictionary<string, DeliveryKind>.Empty.Add("app-secrets", DeliveryKind.Plain) }).Plan));

    private static PlanBuilder WithoutValues(SecretContract contract) =>
        new PlanBuilder().WithApplication("app", [contract]).With(settings => settings with { Values = new SecretValues([]) });

    private static SecretContract WithKey(ContractKey key, string name = "app-secrets") => PlanBuilder.Contract(name) with { Keys = [key] };
}
