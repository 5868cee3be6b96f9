using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings;

namespace SecretsLadder.Infra.Guardrails.Rules.Own;

/// <summary>OWN001 for entries: one entry of a backend that two applications name; each could read what the other takes for its own.</summary>
internal sealed class EntryOwnerRule() : Guardrail("OWN001")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan)
    {
        var owners = new Dictionary<(string Place, string Entry), EntryClaim>();
        var others = new Dictionary<(string Place, string Entry), List<EntryClaim>>();
        foreach (var claim in EntryClaims.Of(plan.Settings))
        {
            if (!owners.TryAdd(claim.Key, claim) && owners[claim.Key].Application != claim.Application)
            {
                if (!others.TryGetValue(claim.Key, out var known))
                {
                    others.Add(claim.Key, known = []);
                }

                if (known.TrueForAll(other => other.Application != claim.Application))
                {
                    known.Add(claim);
                }
            }
        }

        return
            from pair in others
            let first = owners[pair.Key]
            select new Violation(
                null,
                $"the entry '{first.Entry}' of the backend '{first.Backend.Name}' has {pair.Value.Count + 1} owners: "
                + $"{string.Join(" and ", pair.Value.Prepend(first).Select(owner => owner.Words))}; "
                + $"give each an entry of its own, or let the platform own it under {SettingKeys.Namespace}shared");
    }
}
