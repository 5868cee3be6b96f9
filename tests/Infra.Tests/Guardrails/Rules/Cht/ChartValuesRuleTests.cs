using SecretsLadder.Infra.Guardrails.Rules.Cht;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Cht;

public sealed class ChartValuesRuleTests
{
    private static readonly ChartValuesRule Rule = new();

    [Fact]
    public void Check_KnownValues_Nothing() => Assert.Empty(Rule.Check(With(
        ("replicaCount", 2.0),
        ("networkPolicy", PlanBuilder.Map(("enabled", true), ("egress", PlanBuilder.List(PlanBuilder.Map(("anything", "else")))))),
        ("webhook", PlanBuilder.Map(("podDisruptionBudget", PlanBuilder.Map(("enabled", true))))))));

    [Fact]
    public void Check_AnyKeyBelowAnOpenValue_Nothing() => Assert.Empty(Rule.Check(With(
        ("crds", PlanBuilder.Map(("annotations", PlanBuilder.Map(("helm.sh/resource-policy", "keep"))))),
        ("resources", PlanBuilder.Map(("limits", PlanBuilder.Map(("memory", "128Mi"))))),
        ("podLabels", PlanBuilder.Map()))));

    [Fact]
    public void Check_MisspeltKey_OneViolationWithItsPath() => Assert.Equal(
        "the chart 'external-secrets' 2.9.0 has no value 'networkPolicies.enabled'; correct the key",
        Assert.Single(Rule.Check(With(("networkPolicies", PlanBuilder.Map(("enabled", true)))))).Message);

    [Fact]
    public void Check_MisspeltKeyBelowAKnownOne_OneViolationWithItsPath() => Assert.Contains(
        "'webhook.podDisruptionBudget.enable'",
        Assert.Single(Rule.Check(With(("webhook", PlanBuilder.Map(("podDisruptionBudget", PlanBuilder.Map(("enable", true)))))))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Check_KeyThatIsAPath_IsNotTakenForOne() =>
        Assert.Contains(@"'webhook\.replicaCount'", Assert.Single(Rule.Check(With(("webhook.replicaCount", 2.0)))).Message, StringComparison.Ordinal);

    [Fact]
    public void Check_TwoMisspeltKeys_OneViolationEach() => Assert.Equal(2, Rule.Check(With(("a", 1.0), ("b", PlanBuilder.Map(("c", "d"))))).Count());

    [Fact]
    public void Check_NoValues_Nothing() => Assert.Empty(Rule.Check(new PlanBuilder().With(PlanBuilder.Release()).Plan));

    [Fact]
    public void Check_VersionThatIsNotRecorded_IsLeftToTheRuleForThat() =>
        Assert.Empty(Rule.Check(new PlanBuilder().With(PlanBuilder.Release(("version", "2.10.0"), ("values", PlanBuilder.Map(("a", 1.0))))).Plan));

    private static Plan With(params (string Key, object Value)[] values) =>
        new PlanBuilder().With(PlanBuilder.Release(("values", PlanBuilder.Map(values)))).Plan;
}
