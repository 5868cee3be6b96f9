using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Guardrails.Rules.Prv;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Prv;

public sealed class ClusterProviderRuleTests
{
    private static readonly ClusterProviderRule Rule = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Check_AsPlanned_Nothing(bool adopts) => Assert.Empty(Check(PlanBuilder.Cluster(adopts)));

    [Fact]
    public void Check_Unprotected_IsAViolation() =>
        Assert.StartsWith(
            "without a clusterIdentifier and protection", Assert.Single(Check(PlanBuilder.Cluster(adopts: false) with { Protect = false })).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("clusterIdentifier", "without a clusterIdentifier and protection")]
    [InlineData("deleteUnreachable", "deleteUnreachable is not false")]
    public void Check_WithoutAnInput_IsAViolation(string input, string words)
    {
        var provider = PlanBuilder.Cluster(adopts: false);

        Assert.StartsWith(
            words, Assert.Single(Check(provider with { Inputs = provider.Inputs.Where(pair => pair.Key != input).ToDictionary() })).Message,
            StringComparison.Ordinal);
    }

    private static IEnumerable<Violation> Check(PlannedResource provider) => Rule.Check(new PlanBuilder().With(provider).Plan);
}
