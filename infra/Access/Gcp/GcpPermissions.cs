using System.Collections.Immutable;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Access.Gcp;

/// <summary>Who may do what with the entries of GCP Secret Manager, read from the members of a plan.</summary>
internal static class GcpPermissions
{
    /// <summary>The permissions.</summary>
    public static IEnumerable<Permission> Of(PlannedResources resources) =>
        from resource in resources
        where GcpMembers.Is(resource)
        let holder = GcpMember.HolderOf(resource.Input("member") as string ?? "")
        select new Permission(
            holder.Identity, resource.Input("role") as string ?? "*", EntryOf(resource), ConditionsOf(resource))
        { Trust = holder.Trust };

    /// <summary>Full name of the entry that a member is given.</summary>
    /// <param name="resource">The member.</param>
    public static string EntryOf(PlannedResource resource) =>
        resource.Input("secretId") is string id && !id.StartsWith("projects/", StringComparison.Ordinal)
        ? $"projects/{resource.Input("project")}{(resource.Input("location") is string location ? $"/locations/{location}" : "")}/secrets/{id}"
        : resource.Input("secretId") as string ?? "*";

    /// <summary>A condition is an expression; only an equal one counts as no wider. Its title is ignored.</summary>
    private static ImmutableArray<PermissionCondition> ConditionsOf(PlannedResource resource) =>
        [.. PermissionCondition.Where("expression", resource.Input("condition", "expression"))];
}
