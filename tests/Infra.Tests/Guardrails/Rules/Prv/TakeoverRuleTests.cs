using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Guardrails.Rules.Prv;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Prv;

public sealed class TakeoverRuleTests
{
    private static readonly TakeoverRule Rule = new();

    [Theory]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    [InlineData(false, false, false)]
    public void Check_ProtectedOrRetained_IsAdopted(bool protect, bool retain, bool adopts) => Assert.Empty(Check(Object(protect, retain), adopts));

    [Theory]
    [InlineData(true, false, false, "create it through the provider with upsertExistingObjects")]
    [InlineData(false, true, false, "create it through the provider with upsertExistingObjects")]
    [InlineData(false, false, true, "after a rename the update would delete it")]
    public void Check_Otherwise_IsAViolation(bool protect, bool retain, bool adopts, string words) =>
        Assert.Contains(words, Assert.Single(Check(Object(protect, retain), adopts)).Message, StringComparison.Ordinal);

    [Fact]
    public void Check_ChartThroughTheAdoptingProvider_IsAViolation() => Assert.Single(Check(PlanBuilder.Release(), adopts: true));

    private static PlannedResource Object(bool protect, bool retain) => PlanBuilder.Secret("a") with { Protect = protect, RetainOnDelete = retain };

    private static IEnumerable<Violation> Check(PlannedResource resource, bool adopts) => Rule.Check(
        new PlanBuilder().With(PlanBuilder.Cluster(adopts: true)).With(PlanBuilder.Cluster(adopts: false))
            .With(resource with { Provider = PlanBuilder.Cluster(adopts).Urn }).Plan);
}
