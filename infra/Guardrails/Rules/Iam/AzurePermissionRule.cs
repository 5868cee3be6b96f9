using System.Text.RegularExpressions;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Guardrails.Rules.Iam;

/// <summary>IAM001 in Azure: a role that does more than read values, or on more than an application's own vault or named entries.</summary>
internal sealed partial class AzurePermissionRule() : Guardrail("IAM001")
{
    private const string Principal = "ServicePrincipal";

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan)
    {
        HashSet<string>? shared = null;
        foreach (var resource in plan.Resources)
        {
            var faults = resource.Type switch
            {
                AzureKinds.RoleAssignment => FaultsOf(resource, shared ??= SharedVaults(plan.Settings)),
                AzureKinds.Vault => FaultsOf(resource),
                _ => [],
            };
            foreach (var fault in faults)
            {
                yield return new(resource.Urn, fault);
            }
        }
    }

    private static IEnumerable<string> FaultsOf(PlannedResource assignment, HashSet<string> shared)
    {
        var isPublic = assignment.Input("scope") is string part && PublicPart().IsMatch(part);
        var needed = isPublic ? AzureWorkloadIdentity.CertificateUser : AzureWorkloadIdentity.SecretsUser;
        if (assignment.Input("roleDefinitionId") is not string role
            || !role.AsSpan(role.LastIndexOf('/') + 1).Equals(needed, StringComparison.OrdinalIgnoreCase))
        {
            yield return $"the assignment gives the role '{assignment.Input("roleDefinitionId")}'; "
                + (isPublic
                    ? $"give Key Vault Certificate User ({needed}), which on one certificate or key reads its public part and nothing else"
                    : $"give Key Vault Secrets User ({needed}), which reads values and nothing else");
        }

        if (assignment.Input("scope") is not string scope || !(isPublic || VaultOrEntry().IsMatch(scope)))
        {
            yield return $"the assignment is on '{assignment.Input("scope")}', which is neither a vault nor an entry; "
                + "name one: .../providers/Microsoft.KeyVault/vaults/<vault>, with /secrets/<entry> where the vault is shared";
        }
        else if (shared.Contains(scope))
        {
            yield return $"the assignment is on the whole vault '{scope}', which other applications have entries in; "
                + "name each entry: .../secrets/<entry>";
        }

        if (assignment.Input("principalType") is not Principal)
        {
            yield return $"the assignment is for a principal of {(assignment.Input("principalType") is string type ? $"type '{type}'" : "no type")}; "
                + $"write {Principal}: a reader is never a user or a group, and Azure does not find a new one without it";
        }
    }

    private static IEnumerable<string> FaultsOf(PlannedResource vault)
    {
        if (vault.Input("properties", "enableRbacAuthorization") is not true)
        {
            yield return "the vault does not leave its permissions to roles, which alone are judged; set properties.enableRbacAuthorization";
        }

        if (vault.Input("properties", "accessPolicies") is IReadOnlyCollection<object> { Count: > 0 })
        {
            yield return "the vault has access policies, which know no single entries; remove properties.accessPolicies and assign roles";
        }
    }

    /// <summary>
    /// Ids of the vaults that are declared as shared, and of those that turn out to be: a pattern without the application gives all the same one.
    /// </summary>
    private static HashSet<string> SharedVaults(StackSettings settings)
    {
        var shared = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var application in settings.Applications)
        {
            foreach (var backend in BackendsOf(settings, application))
            {
                var vault = backend.VaultOf(settings.Environment, application.Name).Id;
                if (backend.IsShared || (!owners.TryAdd(vault, application.Name) && owners[vault] != application.Name))
                {
                    shared.Add(vault);
                }
            }
        }

        return shared;
    }

    private static IEnumerable<AzureBackend> BackendsOf(StackSettings settings, Application application) =>
        settings.ContractsOf(application).Select(contract => contract.Backend).OfType<AzureBackend>()
            .Distinct<AzureBackend>(ReferenceEqualityComparer.Instance);

    /// <summary>A certificate or a key.</summary>
    [GeneratedRegex(
        @"\A/subscriptions/[^/*?]+/resourceGroups/[^/*?]+/providers/Microsoft\.KeyVault/vaults/[^/*?]+/(certificates|keys)/[^/*?]+\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PublicPart();

    [GeneratedRegex(
        @"\A/subscriptions/[^/*?]+/resourceGroups/[^/*?]+/providers/Microsoft\.KeyVault/vaults/[^/*?]+(/secrets/[^/*?]+)?\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex VaultOrEntry();
}
