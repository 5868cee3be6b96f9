using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails.Rules.Urn;

/// <summary>URN001: two resources of one URN; the engine would refuse the second in the middle of a run.</summary>
internal sealed class DuplicateUrnRule() : Guardrail("URN001")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan)
    {
        var urns = new HashSet<string>(plan.Resources.Count, StringComparer.Ordinal);
        var twice = plan.Resources.Where(resource => !urns.Add(resource.Urn)).Select(resource => resource.Urn).Distinct();
        return
            from urn in twice
            let count = plan.Resources.Count(resource => resource.Urn == urn)
            select new Violation(urn, $"{count} resources have this URN; give each its own name, such as the application's in front");
    }
}
