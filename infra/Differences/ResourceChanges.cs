using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Differences;

/// <summary>
/// The resources that two plans do not have in common. Components are left out: they exist for their children, and these are compared.
/// </summary>
internal static class ResourceChanges
{
    /// <summary>The changes: removed ones first, then in the order of the second plan.</summary>
    /// <param name="before">Resources of the first plan.</param>
    /// <param name="after">Resources of the second plan.</param>
    public static ImmutableArray<ResourceChange> Between(PlannedResources before, PlannedResources after)
    {
        var (former, present) = (ByUrn(before), ByUrn(after));
        return
        [
            .. from pair in former
               where !present.ContainsKey(pair.Key)
               select Whole(DifferenceKind.Removed, pair.Value),
            .. from pair in present
               let change = former.TryGetValue(pair.Key, out var resource) ? Inside(resource, pair.Value) : Whole(DifferenceKind.Added, pair.Value)
               where change is not null
               select change,
        ];
    }

    /// <summary>By URN; a second resource of the same URN, which is an error of its own, is compared with the second one there.</summary>
    private static OrderedDictionary<(string Urn, int Occurrence), PlannedResource> ByUrn(PlannedResources resources)
    {
        var byUrn = new OrderedDictionary<(string, int), PlannedResource>();
        foreach (var resource in resources.Where(resource => !resource.IsComponent))
        {
            var occurrence = 0;
            while (!byUrn.TryAdd((resource.Urn, occurrence), resource))
            {
                occurrence++;
            }
        }

        return byUrn;
    }

    private static ResourceChange Whole(DifferenceKind kind, PlannedResource resource) => new(kind, resource.Urn, resource.Type, resource.Name, []);

    private static ResourceChange? Inside(PlannedResource before, PlannedResource after)
    {
        before = WithOptionsOf(before, after);
        var inputs = SameInputs.Of(before, after) ? [] : InputsBetween(before, after);
        var isReplaced = Replacements.IsForced(after.Type, inputs);
        return inputs.IsEmpty
            ? null
            : new(isReplaced
                ? DifferenceKind.Replaced
                : DifferenceKind.Changed, after.Urn, after.Type, after.Name, inputs)
            { DeletesFirst = isReplaced && after.DeleteBeforeReplace };
    }

    /// <summary>What an older release did not write down is no change.</summary>
    private static PlannedResource WithOptionsOf(PlannedResource before, PlannedResource after) =>
        before.HasAllOptions == after.HasAllOptions ? before : before with
        {
            DeleteBeforeReplace = after.DeleteBeforeReplace,
            Aliases = after.Aliases,
            IgnoreChanges = after.IgnoreChanges,
            AdditionalSecretOutputs = after.AdditionalSecretOutputs,
        };

    private static ImmutableArray<InputChange> InputsBetween(PlannedResource before, PlannedResource after)
    {
        var changes = ValuesBetween(FlatInputs.Of(before), FlatInputs.Of(after));
        return after.IgnoreChanges.IsEmpty ? changes : [.. changes.Where(change => !after.IgnoreChanges.Any(change.IsBelow))];
    }

    /// <summary>The single values that differ.</summary>
    /// <param name="former">The values before.</param>
    /// <param name="present">The values after.</param>
    public static ImmutableArray<InputChange> ValuesBetween(
        SortedDictionary<string, (string Path, string Text)> former, SortedDictionary<string, (string Path, string Text)> present)
    {
        var changes = (
            from key in former.Keys.Union(present.Keys).Order(StringComparer.Ordinal)
            let path = (former.TryGetValue(key, out var one) ? one : present[key]).Path
            let values = (From: ValueOf(former, key), To: ValueOf(present, key))
            where values.From != values.To
            select new InputChange(path, Repeatable(values.From), Repeatable(values.To))).ToImmutableArray();

        // That a list is in another order is worth a word only where its items are the same.
        var lists = changes.Select(change => change.Path).ToHashSet(StringComparer.Ordinal);
        return [.. changes.Where(change =>
            !change.Path.EndsWith(FlatInputs.Order, StringComparison.Ordinal) || !lists.Contains(change.Path[..^FlatInputs.Order.Length]))];
    }

    /// <summary>What looks like a credential is an error of its own, and stands in no report.</summary>
    private static string? Repeatable(string? value) =>
        value is not null && SecretShapes.IsCredential(value) ? $"(a text of {value.Length} characters)" : value;

    private static string? ValueOf(SortedDictionary<string, (string Path, string Text)> values, string key) =>
        values.TryGetValue(key, out var value) ? value.Text : null;
}
