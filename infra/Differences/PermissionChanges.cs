using System.Collections.Immutable;

namespace SecretsLadder.Infra.Differences;

/// <summary>The permissions that two plans do not have in common. What cannot be told to be no wider counts as wider.</summary>
internal static class PermissionChanges
{
    /// <summary>The changes by identity and entry: what widens first, permissions in the cloud before those in the cluster.</summary>
    /// <param name="before">The first plan, or null where there is none.</param>
    /// <param name="after">The second plan, or null where there is none.</param>
    public static ImmutableArray<PermissionChange> Between(ComparedPlan? before, ComparedPlan? after)
    {
        var changes = new[] { AwsPermissions.Of, (Func<ComparedPlan, IEnumerable<Permission>>)ClusterPermissions.Of }
            .SelectMany(permissions => Between(Distinct(before, permissions), Distinct(after, permissions)));
        return [.. changes.OrderBy(change => change.Widens is null ? 1 : 0)];
    }

    /// <summary>The changes by identity and entry, in their order.</summary>
    /// <param name="before">The permissions before.</param>
    /// <param name="after">The permissions after.</param>
    public static IEnumerable<PermissionChange> Between(IReadOnlyList<Permission> before, IReadOnlyList<Permission> after)
    {
        var (former, present) = (before.ToLookup(CellOf), after.ToLookup(CellOf));
        var (allBefore, allAfter) = (new PermissionSet(before), new PermissionSet(after));
        return
            from cell in former.Concat(present).Select(permissions => permissions.Key).Distinct().OrderBy(cell => cell.Identity, StringComparer.Ordinal).ThenBy(cell => cell.Entry, StringComparer.Ordinal)
            let texts = TextsOf(former[cell], present[cell])
            where !texts.Before.SequenceEqual(texts.After)
            select new PermissionChange(cell.Identity, cell.Entry, texts.Before, texts.After, WideningOf(former[cell], present[cell], allBefore, allAfter));
    }

    private static Widening? WideningOf(IEnumerable<Permission> cellBefore, IEnumerable<Permission> cellAfter, PermissionSet before, PermissionSet after)
    {
        if (cellBefore.Any(denial => denial.IsDenied && !after.Covers(denial)))
        {
            return Widening.Denial;
        }

        var wider = cellAfter.FirstOrDefault(permission => !permission.IsDenied && !before.Covers(permission));
        return wider is null ? null
            : !before.Knows(wider.Identity) ? Widening.Identity
            : !cellBefore.Any(other => !other.IsDenied) ? Widening.Entry
            : !cellBefore.Any(other => !other.IsDenied && Pattern.Covers(other.Action, wider.Action)) ? Widening.Action
            : Widening.Condition;
    }

    private static List<Permission> Distinct(ComparedPlan? plan, Func<ComparedPlan, IEnumerable<Permission>> permissions) => plan is null ? [] : [.. permissions(plan)];

    private static (string Identity, string Entry) CellOf(Permission permission) => (permission.Identity.Name, permission.Entry);

    /// <summary>How an identity is known is the same for all it may do, and shown only where it is what changes.</summary>
    private static (ImmutableArray<string> Before, ImmutableArray<string> After) TextsOf(IEnumerable<Permission> before, IEnumerable<Permission> after)
    {
        var texts = (Before: Texts(before, permission => permission.ToString()), After: Texts(after, permission => permission.ToString()));
        return texts.Before.SequenceEqual(texts.After) ? (Texts(before, permission => permission.WithTrust()), Texts(after, permission => permission.WithTrust())) : texts;
    }

    private static ImmutableArray<string> Texts(IEnumerable<Permission> permissions, Func<Permission, string> textOf) => [.. permissions.Select(textOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
