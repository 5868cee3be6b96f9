using System.Collections.Immutable;
using SecretsLadder.Infra.Guardrails.Rules.Sec;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Sec;

public sealed class ServiceAccountTokenRuleTests
{
    private static readonly ServiceAccountTokenRule Rule = new();

    [Fact]
    public void Check_TokenSecret_Violation() =>
        Assert.Single(Rule.Check(new PlanBuilder().With(OfType("kubernetes.io/service-account-token")).Plan));

    [Theory]
    [InlineData("Opaque")]
    [InlineData("kubernetes.io/tls")]
    public void Check_OtherSecret_Nothing(string type) => Assert.Empty(Rule.Check(new PlanBuilder().With(OfType(type)).Plan));

    [Fact]
    public void Check_SecretWithoutType_Nothing() => Assert.Empty(Rule.Check(new PlanBuilder().With(PlanBuilder.Secret("a")).Plan));

    private static PlannedResource OfType(string type)
    {
        var secret = PlanBuilder.Secret("a");
        return secret with { Inputs = secret.Inputs.ToImmutableDictionary().SetItem("type", type) };
    }
}
