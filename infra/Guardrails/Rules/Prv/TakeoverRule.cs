using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails.Rules.Prv;

/// <summary>
/// PRV002: what stays in the cluster when the program no longer names it is adopted when it is named again, and nothing else is. An adopted object
/// that is neither protected nor kept is created over itself after its resource was renamed, and then deleted, while the update reports success.
/// </summary>
internal sealed class TakeoverRule() : Guardrail("PRV002")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan)
    {
        var adopting = plan.Resources.Where(resource => resource.Adopts).Select(resource => resource.Urn).ToHashSet(StringComparer.Ordinal);
        return
            from resource in plan.Resources
            where resource.IsKubernetesObject || resource.IsChart
            let stays = resource.Protect || resource.RetainOnDelete
            where stays != adopting.Contains(resource.Provider ?? "")
            select new Violation(
                resource.Urn,
                stays
                    ? "the object outlives its resource, and its provider would refuse the existing object when the resource comes back; "
                        + "create it through the provider with upsertExistingObjects"
                    : "the object goes through a provider with upsertExistingObjects and is neither protected nor retained: "
                        + "after a rename the update would delete it; use the other provider, or set protect or retainOnDelete");
    }
}
