namespace SecretsLadder.Shared.Azure;

/// <summary>Which resources of a plan wait for which, by way of others too.</summary>
/// <param name="resources">The resources of the plan.</param>
internal sealed class CreationOrder(IReadOnlyList<PlanResource> resources)
{
    private readonly ILookup<string, string> _dependencies = resources
        .SelectMany(resource => resource.DependsOn, (resource, other) => (resource.Urn, Other: other))
        .ToLookup(pair => pair.Urn, pair => pair.Other);

    private readonly ILookup<string, string> _children = resources
        .Where(resource => resource.Parent is not null)
        .ToLookup(resource => resource.Parent!, resource => resource.Urn);

    /// <summary>True if the two are never made at the same time.</summary>
    public bool IsSet(string one, string other) => WaitsFor(one).Contains(other) || WaitsFor(other).Contains(one);

    // Who waits for a component waits for all that is in it.
    private HashSet<string> WaitsFor(string urn)
    {
        var found = new HashSet<string>();
        var pending = new Stack<string>(_dependencies[urn]);
        while (pending.TryPop(out var next))
        {
            if (!found.Add(next))
                continue;
            foreach (var further in _dependencies[next].Concat(_children[next]))
                pending.Push(further);
        }

        return found;
    }
}
