using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Access.Azure;
using SecretsLadder.Infra.Access.Gcp;
using SecretsLadder.Infra.Access.Vault;
using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;

namespace SecretsLadder.Infra.Reports.Plans;

/// <summary>The cloud identities of the readers of a plan, each in a few words.</summary>
internal sealed class ReaderBriefs
{
    private readonly ILookup<string, string> _byAccount;

    /// <summary>Finds the identities.</summary>
    public ReaderBriefs(Plan plan)
    {
        var scopes = plan.Resources.OfType(AzureKinds.RoleAssignment)
            .ToLookup(assignment => assignment.Text("principalId"), assignment => assignment.Text("scope"), StringComparer.OrdinalIgnoreCase);
        var azure =
            from identity in AzureIdentity.Of(plan.Resources)
            from credential in identity.Credentials
            select (Account: ServiceAccountSubject.NameOf(credential.Text("subject")),
                Brief: $"identity {identity.Name}, {ScopesOf(scopes[identity.PrincipalId])}");
        var gcp =
            from resource in plan.Resources
            where GcpMembers.Is(resource)
            let member = resource.Text("member")
            select (Account: GcpMember.HolderOf(member).Identity.Name, Brief: $"principal of {GcpMember.PoolOf(member)}");
        var vault =
            from role in plan.Resources
            where VaultRoles.IsRole(role)
            from login in VaultLogins.Of(role)
            select (Account: login.Identity.Name, Brief: $"role {role.Text("roleName")} at {VaultLogins.PathOf(role)}");
        _byAccount = azure.Concat(gcp).Concat(vault).Distinct().ToLookup(pair => pair.Account, pair => pair.Brief, StringComparer.Ordinal);
    }

    /// <summary>What a reader is in its cloud.</summary>
    /// <param name="reader">The service account.</param>
    public string Of(PlannedResource reader)
    {
        var role = reader.Input("metadata", "annotations", "eks.amazonaws.com/role-arn") as string;
        var briefs = _byAccount[$"{reader.Input("metadata", "namespace")}/{reader.Input("metadata", "name")}"];
        return string.Join("; ", (role is null ? briefs : briefs.Prepend($"role {role}")).DefaultIfEmpty("no identity"));
    }

    /// <summary>Whole vaults by name; of a shared one, how many of its entries.</summary>
    private static string ScopesOf(IEnumerable<string> scopes)
    {
        var byVault = scopes.Where(scope => EntryNames.VaultOf(scope) is not null).ToLookup(scope => EntryNames.VaultOf(scope)!, EntryNames.EntryOf);
        var whole = byVault.Where(vault => vault.Contains(null)).Select(vault => vault.Key).Order(StringComparer.Ordinal).ToList();
        var parts = byVault.Where(vault => !vault.Contains(null)).OrderBy(vault => vault.Key, StringComparer.Ordinal).Select(vault =>
            $"{Word.Count(vault.Count(), "entry", "entries")} of {vault.Key}");
        var others = scopes.Where(scope => EntryNames.VaultOf(scope) is null).Order(StringComparer.Ordinal);
        return string.Join(", ", (whole.Count switch
        {
            0 => [],
            1 => [$"vault {whole[0]}"],
            _ => new[] { $"{whole.Count} vaults" },
        }).Concat(parts).Concat(others).DefaultIfEmpty("reads nothing"));
    }
}
