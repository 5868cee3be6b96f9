using System.Collections.Immutable;
using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;

namespace SecretsLadder.Infra.Access.Azure;

/// <summary>
/// Who may do what in Azure, read from the role assignments of a plan: everybody who can assume an identity has its permissions.
/// </summary>
internal static class AzurePermissions
{
    /// <summary>The permissions.</summary>
    public static IEnumerable<Permission> Of(PlannedResources resources)
    {
        var identities = AzureIdentity.Of(resources).ToLookup(identity => identity.PrincipalId, StringComparer.OrdinalIgnoreCase);
        return
            from assignment in resources.OfType(AzureKinds.RoleAssignment)
            from holder in Holders(assignment, identities)
            select new Permission(
                holder.Identity, AzureRoles.NameOf(assignment.Text("roleDefinitionId")), ScopeOf(assignment), ConditionsOf(assignment))
            {
                Trust = holder.Trust,
                Form = EntryForm.Tree,
            };
    }

    /// <summary>
    /// The service accounts that can assume the identity; the identity itself if the plan does not have it, or nobody can assume it.
    /// </summary>
    private static IEnumerable<Holder> Holders(
        PlannedResource assignment, ILookup<string, AzureIdentity> identities)
    {
        var principal = assignment.Text("principalId").ToLowerInvariant();
        var identity = identities[principal].FirstOrDefault();
        return identity is null ? [new(new($"principal {principal}"), [])]
            : identity.Credentials.IsEmpty ? [new(new($"identity {identity.Name}"), [])]
            : identity.Credentials.Select(credential => new Holder(SubjectOf(credential), TrustOf(credential)));
    }

    private static Principal SubjectOf(PlannedResource credential) => credential.Input("subject") is string subject
        ? new(ServiceAccountSubject.NameOf(subject))
        : Principal.Everybody;

    private static ImmutableArray<PermissionCondition> TrustOf(PlannedResource credential) =>
    [
        .. PermissionCondition.Where("issuer", credential.Input("issuer")),
        .. PermissionCondition.Where("audience", credential.Input("audiences")),
        .. PermissionCondition.Where("claims", credential.Input("claimsMatchingExpression", "value")),
    ];

    /// <summary>A condition is an expression in its own language; only an equal one counts as no wider.</summary>
    private static ImmutableArray<PermissionCondition> ConditionsOf(PlannedResource assignment) =>
        [.. PermissionCondition.Where("condition", assignment.Input("condition"))];

    private static string ScopeOf(PlannedResource assignment) => assignment.Text("scope").ToLowerInvariant().TrimEnd('/');
}
