using SecretsLadder.Infra.Guardrails.Rules.Urn;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Urn;

public sealed class DuplicateUrnRuleTests
{
    private static readonly DuplicateUrnRule Rule = new();

    [Fact]
    public void Check_ThreeResourcesOfOneUrn_OneViolationThatCountsThem()
    {
        var violation = Assert.Single(
            Rule.Check(new PlanBuilder().With(PlanBuilder.Secret("a")).With(PlanBuilder.Secret("a")).With(PlanBuilder.Secret("a")).Plan));

        Assert.Equal(("urn:pulumi:dev::secrets-ladder::kubernetes:core/v1:Secret::a", true), (violation.Resource,
            violation.Message.StartsWith("3 resources", StringComparison.Ordinal)));
    }

    [Fact]
    public void Check_OneNameOfTwoTypes_Nothing() =>
        Assert.Empty(
            Rule.Check(new PlanBuilder().With(PlanBuilder.Secret("a")).With(PlanBuilder.Kubernetes("core/v1:ConfigMap", "v1", "a", "shop")).Plan));
}
