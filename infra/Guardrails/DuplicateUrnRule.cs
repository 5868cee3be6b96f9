using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails;

/// <summary>URN001: two resources of one URN; the engine would refuse the second in the middle of a run.</summary>
internal sealed class DuplicateUrnRule() : Guardrail("URN001")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) => plan.Resources
        .CountBy(resource => resource.Urn)
        .Where(pair => pair.Value > 1)
        .Select(pair => new Violation(pair.Key, $"{pair.Value} resources have this URN; give each its own name, such as the application's in front"));
}
