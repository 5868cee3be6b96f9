using System.Collections.Immutable;
using SecretsLadder.Infra.Access;
using SecretsLadder.Infra.Access.Kubernetes;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Differences;

/// <summary>The permissions that two plans do not have in common. What cannot be told to be no wider counts as wider.</summary>
internal static class PermissionChanges
{
    /// <summary>The changes by identity and entry: what widens first, permissions in the clouds before those in the cluster.</summary>
    /// <param name="before">The first plan, or null where there is none.</param>
    /// <param name="after">The second plan, or null where there is none.</param>
    public static ImmutableArray<PermissionChange> Between(ComparedPlan? before, ComparedPlan? after)
    {
        // What one cloud allows says nothing of another, but whoever moves from one to another is nobody new.
        var clouds = Clouds.All.Select(Func<PlannedResources, IEnumerable<Permission>> (cloud) => cloud.PermissionsIn)
            .Append(CredentialPermissions.Of)
            .Select(permissions => (Before: Read(before, permissions), After: Read(after, permissions)))
            .ToList();
        var known = Known(clouds.SelectMany(cloud => cloud.Before));
        var cluster = (Before: Read(before, InCluster), After: Read(after, InCluster));
        var changes = clouds.SelectMany(cloud => Between(cloud.Before, cloud.After, known)).Concat(
            Between(cluster.Before, cluster.After, Known(cluster.Before)));
        return [.. changes.OrderBy(change => change.Widens is null ? 1 : 0)];
    }

    /// <summary>The changes by identity and entry, in their order.</summary>
    private static IEnumerable<PermissionChange> Between(List<Permission> before, List<Permission> after, HashSet<Principal> known)
    {
        var (former, present) = (before.ToLookup(CellOf), after.ToLookup(CellOf));
        var sides = (Before: new PermissionSet(before), After: new PermissionSet(after));
        return
            from cell in former.Concat(present).Select(permissions => permissions.Key).Distinct()
                .OrderBy(cell => cell.Identity, StringComparer.Ordinal).ThenBy(cell => cell.Entry, StringComparer.Ordinal)
            let texts = TextsOf(former[cell], present[cell])
            where !texts.Before.SequenceEqual(texts.After)
            select new PermissionChange(cell.Identity, cell.Entry, texts.Before, texts.After, WideningOf(former[cell], present[cell], sides, known));
    }

    private static HashSet<Principal> Known(IEnumerable<Permission> permissions) =>
        [.. permissions.Where(permission => !permission.IsDenied).Select(permission => permission.Identity)];

    private static Widening? WideningOf(
        IEnumerable<Permission> cellBefore, IEnumerable<Permission> cellAfter, (PermissionSet Before, PermissionSet After) sides,
        HashSet<Principal> known)
    {
        if (cellBefore.Any(denial => denial.IsDenied && !sides.After.Covers(denial)))
        {
            return Widening.Denial;
        }

        var wider = cellAfter.FirstOrDefault(permission => !permission.IsDenied && !sides.Before.Covers(permission));
        return wider is null ? null
            : !known.Contains(wider.Identity) ? Widening.Identity
            : !cellBefore.Any(other => !other.IsDenied) ? Widening.Entry
            : !cellBefore.Any(other => !other.IsDenied && Pattern.Covers(other.Action, wider.Action)) ? Widening.Action
            : Widening.Condition;
    }

    private static IEnumerable<Permission> InCluster(PlannedResources resources) =>
        ClusterPermissions.Of(resources).Concat(StorePermissions.Of(resources));

    private static List<Permission> Read(ComparedPlan? plan, Func<PlannedResources, IEnumerable<Permission>> permissions) =>
        plan is null ? [] : [.. permissions(plan.Resources)];

    private static (string Identity, string Entry) CellOf(Permission permission) => (permission.Identity.Name, permission.Entry);

    /// <summary>How an identity is known is the same for all it may do, and shown only where it is what changes.</summary>
    private static (ImmutableArray<string> Before, ImmutableArray<string> After) TextsOf(
        IEnumerable<Permission> before, IEnumerable<Permission> after)
    {
        var texts = (Before: Texts(before, permission => permission.ToString()), After: Texts(after, permission => permission.ToString()));
        return texts.Before.SequenceEqual(texts.After)
            ? (Texts(before, permission => permission.WithTrust()), Texts(after, permission => permission.WithTrust()))
            : texts;
    }

    private static ImmutableArray<string> Texts(IEnumerable<Permission> permissions, Func<Permission, string> textOf) =>
        [.. permissions.Select(textOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
