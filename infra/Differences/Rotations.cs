using System.Collections.Immutable;
using SecretsLadder.Infra.Guardrails.Rules.Nam;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;

namespace SecretsLadder.Infra.Differences;

/// <summary>The generated values that a change replaces, moves or drops: whoever holds the former value needs the new one.</summary>
internal static class Rotations
{
    /// <summary>The values concerned.</summary>
    /// <param name="before">The first plan, or null where there is none.</param>
    /// <param name="after">The second plan, or null where there is none.</param>
    /// <param name="resources">The resources that change.</param>
    public static ImmutableArray<Rotation> Between(ComparedPlan? before, ComparedPlan? after, ImmutableArray<ResourceChange> resources)
    {
        if (before is null || after is null)
        {
            return [];
        }

        var former = before.Resources.Where(resource => ResourceKinds.Find(resource.Type)?.Value is not null).ToLookup(
            resource => resource.Urn, StringComparer.Ordinal);
        var contracts = (Before: ByKey(before), After: ByKey(after));
        return
        [
            .. from change in resources
               where ResourceKinds.Find(change.Type)?.Value is not null && change.Kind is DifferenceKind.Removed or DifferenceKind.Replaced
               let resource = former[change.Urn].FirstOrDefault()
               where resource is not null
               select new Rotation(WhatOf(resource), WhyOf(change, contracts.Before, contracts.After)),
            .. Relocated(contracts.Before, contracts.After),
        ];
    }

    /// <summary>A generated value that stands in another entry or under another property: readers of the former place find nothing there.</summary>
    private static IEnumerable<Rotation> Relocated(
        Dictionary<string, (DeclaredContract Contract, DeclaredKey Key)> before,
        Dictionary<string, (DeclaredContract Contract, DeclaredKey Key)> after) =>
        from pair in before
        let former = pair.Value.Key
        let present = after.GetValueOrDefault(pair.Key).Key
        where former.Generate is not null && present?.Generate is not null && former.From != present.From
        select new Rotation($"generated value {pair.Key}", "its entry or property changes; what reads the former place finds it no longer");

    private static string WhatOf(PlannedResource resource) =>
        $"{ResourceKinds.Find(resource.Type)!.Value} {CloudNameRule.NameOf(resource) ?? resource.Name}";

    private static string WhyOf(
        ResourceChange change, Dictionary<string, (DeclaredContract Contract, DeclaredKey Key)> before,
        Dictionary<string, (DeclaredContract Contract, DeclaredKey Key)> after) =>
        change.Kind == DifferenceKind.Replaced
            ? "is generated again: "
                + string.Join(", ", change.Inputs.Select(input => $"{input.Path} changes from {input.From ?? "(none)"} to {input.To ?? "(none)"}"))
        : change.Type != GeneratedKinds.Password
        ? "goes away: the stack no longer creates it (its keys, 'provision', its name or its application changed)"
        : !after.TryGetValue(change.Name, out var present)
        ? before.ContainsKey(change.Name) ? "goes away: its contract, key or application was removed or renamed" : "goes away"
        : present.Key.Generate is null ? "goes away: the key no longer says 'generate', so that somebody must supply its value"
        : "goes away: the stack no longer makes it, as the value is supplied or the entry is not provisioned here";

    /// <summary>Keys by the name that a generated value has in the program.</summary>
    private static Dictionary<string, (DeclaredContract Contract, DeclaredKey Key)> ByKey(ComparedPlan plan)
    {
        var keys = new Dictionary<string, (DeclaredContract, DeclaredKey)>(StringComparer.Ordinal);
        foreach (var contract in plan.Contracts.SelectMany(contracts => contracts))
        {
            foreach (var key in contract.Keys)
            {
                keys.TryAdd($"{contract.Application}/{contract.Secret}/{key.Name}", (contract, key));
            }
        }

        return keys;
    }
}
