using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Access;
using SecretsLadder.Infra.Access.Gcp;
using SecretsLadder.Infra.Access.Vault;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;

namespace SecretsLadder.Infra.Guardrails.Rules.Sto;

/// <summary>STO004: a store or generator that the operator or the backend would reject: the two sides of its login do not match.</summary>
internal sealed class StoreLoginRule() : Guardrail("STO004")
{
    private const string TenantAnnotation = "azure.workload.identity/tenant-id";

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan)
    {
        Dictionary<(string? Namespace, string? Name), PlannedResource>? accounts = null;
        VaultRoles? roles = null;
        ILookup<string, string?>? pools = null;
        foreach (var login in BackendLogin.In(plan.Resources))
        {
            var fault = login switch
            {
                { Account: null } => null,
                { Backend: "azurekv" } => FaultOfTenant(login, accounts ??= AccountsOf(plan)),
                { Backend: "gcpsm" } => FaultOfFederation(login, pools ??= PoolsOf(plan)),
                { Backend: "vault" } => FaultOfRole(login, (roles ??= new(plan.Resources)).Of(login)),
                _ => null,
            };
            if (fault is not null)
            {
                yield return new(login.Resource.Urn, $"{login.Words} {fault}");
            }
        }
    }

    private static Dictionary<(string? Namespace, string? Name), PlannedResource> AccountsOf(Plan plan)
    {
        var accounts = new Dictionary<(string?, string?), PlannedResource>();
        foreach (var resource in plan.Resources)
        {
            if (resource.Type == KubernetesKinds.ServiceAccount)
            {
                accounts.TryAdd((resource.Input("metadata", "namespace") as string, resource.Input("metadata", "name") as string), resource);
            }
        }

        return accounts;
    }

    /// <summary>An account that the plan does not hold cannot be judged.</summary>
    private static string? FaultOfTenant(BackendLogin login, Dictionary<(string? Namespace, string? Name), PlannedResource> accounts)
    {
        if (!accounts.TryGetValue(AccountOf(login), out var account))
        {
            return null;
        }

        return (login.Provider.ContainsKey("tenantId"), account.Input("metadata", "annotations", TenantAnnotation) is not null) switch
        {
            (true, true) =>
                "names a tenant and reads as a service account that names one too, which the operator refuses as 'multiple tenantID found'; "
                    + $"keep the annotation {TenantAnnotation} and remove tenantId",
            (false, false) => $"reads as a service account that names no tenant, and names none itself; annotate the account with {TenantAnnotation}",
            _ => null,
        };
    }

    /// <summary>The pools in which service accounts are permitted to read, by namespace and name of the account.</summary>
    private static ILookup<string, string?> PoolsOf(Plan plan) =>
        plan.Resources.Where(GcpMembers.Is).Select(resource => resource.Input("member") as string ?? "").Distinct().ToLookup(
            member => GcpMember.HolderOf(member).Identity.Name, GcpMember.PoolNameOf);

    /// <summary>The pool of GKE follows from the cluster; an account without permissions cannot be judged.</summary>
    private static string? FaultOfFederation(BackendLogin login, ILookup<string, string?> pools)
    {
        if (login.Map("auth", "workloadIdentityFederation") is not { } federation)
        {
            return null;
        }

        var audience = federation.GetValueOrDefault("audience") as string ?? "";
        if (GcpMember.PoolOfProvider(audience) is not { } pool)
        {
            return $"exchanges its tokens for the audience '{audience}', which is no provider of a workload identity pool; name one: "
                + "//iam.googleapis.com/projects/<number>/locations/global/workloadIdentityPools/<pool>/providers/<provider>";
        }

        if (InputTexts.Of(login.Account!.GetValueOrDefault("audiences")).Count == 0)
        {
            return "sends tokens for no audience of their own, which the provider of the pool rejects; "
                + $"write '{audience}' under audiences of serviceAccountRef";
        }

        var (space, account) = AccountOf(login);
        var permitted = pools[$"{space}/{account}"].ToList();
        return permitted.Count == 0 || permitted.Contains(pool) ? null
            : $"logs in by the pool '{pool}', and its reader may read as a principal of '{string.Join("', '", permitted)}', "
                + "so that each read fails with 403; name the same pool on both sides";
    }

    private static string? FaultOfRole(BackendLogin login, PlannedResource? role)
    {
        var (type, path, name) = VaultRoles.NamesOf(login) ?? ("", "", "");
        if (role is null)
        {
            return $"logs in as the role '{name}' at auth/{path} of {login.Provider.GetValueOrDefault("server")}, which this plan does not hold; "
                + "derive the role from the contracts";
        }

        var isJwt = type == VaultKinds.JwtRole;
        var accepted = InputTexts.Of(role.Input(isJwt ? "boundAudiences" : "audience"));
        var sent = InputTexts.Of(isJwt
            ? login.Map("auth", "jwt", "kubernetesServiceAccountToken")!.GetValueOrDefault("audiences")
            : login.Account!.GetValueOrDefault("audiences"));
        if (accepted.Count > 0 && (sent.Count != 1 || !accepted.Contains(sent[0])))
        {
            return $"sends a token for {Listed(sent)} and the role '{name}' accepts {Listed(accepted)}, so that each login fails with 403; "
                + "write the same one audience on both sides";
        }

        var (space, account) = AccountOf(login);
        return IsBound(role, isJwt, space, account) ? null
            : $"reads as the service account '{space}/{account}', and the role '{name}' is bound to another, so that each login fails with 403; "
                + "bind the role to the store's reader";
    }

    private static bool IsBound(PlannedResource role, bool isJwt, string? space, string? account) => isJwt
        ? space is not null && account is not null && role.Input("boundSubject") as string == ServiceAccountSubject.Of(space, account)
        : Holds(role, "boundServiceAccountNames", account) && Holds(role, "boundServiceAccountNamespaces", space);

    /// <summary>A role that is bound to all, or to none, is the concern of the rule of trust.</summary>
    private static bool Holds(PlannedResource role, string input, string? name) =>
        InputTexts.Of(role.Input(input)) is var names
        && (names.Count == 0 || names.Contains(name) || names.Any(bound => bound.Contains('*', StringComparison.Ordinal)));

    private static (string? Namespace, string? Name) AccountOf(BackendLogin login) =>
        (login.Account!.GetValueOrDefault("namespace") as string ?? login.Namespace, login.Account!.GetValueOrDefault("name") as string);

    private static string Listed(IReadOnlyList<string> audiences) =>
        audiences.Count == 0 ? "no audience of its own" : $"the audience '{string.Join("', '", audiences)}'";
}
