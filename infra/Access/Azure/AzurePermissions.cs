using System.Collections.Immutable;
using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;

namespace SecretsLadder.Infra.Access.Azure;

/// <summary>
/// Who may do what in Azure, read from the role assignments of a plan: an identity's permissions are those of whoever can take it on.
/// </summary>
internal static class AzurePermissions
{
    /// <summary>The permissions.</summary>
    /// <param name="resources">The resources of a plan.</param>
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
    /// The service accounts that take the identity on; where the plan has no such identity, or nobody takes it on, the identity itself.
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

    /// <summary>A condition is an expression of its own language, of which only the same is no wider.</summary>
    private static ImmutableArray<PermissionCondition> ConditionsOf(PlannedResource assignment) =>
        [.. PermissionCondition.Where("condition", assignment.Input("condition"))];

    private static string ScopeOf(PlannedResource assignment) => assignment.Text("scope").ToLowerInvariant().TrimEnd('/');
}
