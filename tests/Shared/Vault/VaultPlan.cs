using System.Text.Json.Nodes;

namespace SecretsLadder.Shared.Vault;

/// <summary>The roles of a plan in one Vault, read from its JSON, and what they let service accounts read.</summary>
/// <remarks>
/// Decides by roles of the auth methods `kubernetes` and `jwt` and by policies: whatever else could grant or narrow access (entities and groups,
/// templates, parameters, tokens that may write policies) throws NotSupportedException. Vault's own policy `default`, unless the plan
/// writes it, gives nothing that is looked for here.
/// </remarks>
public sealed class VaultPlan : AccessPlan<VaultLogin, VaultEntryUnderTest>
{
    private const string PolicyType = "vault:index/policy:Policy";
    private const string KubernetesConfigType = "vault:kubernetes/authBackendConfig:AuthBackendConfig";
    private const string JwtMountType = "vault:jwt/authBackend:AuthBackend";
    private const string Default = "default";

    /// <summary>Inputs that every kind of role may have, and that do not decide who reads what.</summary>
    internal static readonly IReadOnlyList<string> InputsOfEveryRole =
    [
        "backend", "roleName", "tokenPolicies", "tokenNoDefaultPolicy",
        "tokenTtl", "tokenMaxTtl", "tokenExplicitMaxTtl", "tokenPeriod", "tokenNumUses", "tokenType",
    ];

    private static readonly string[] Known =
    [
        PolicyType, KubernetesRole.Type, KubernetesConfigType, JwtRole.Type, JwtMountType,
        "vault:index/mount:Mount", "vault:index/audit:Audit", "vault:index/auditRequestHeader:AuditRequestHeader",
        "vault:index/authBackend:AuthBackend", "vault:index/raftAutopilot:RaftAutopilot",
        "vault:database/secretsMount:SecretsMount", "vault:database/secretBackendConnection:SecretBackendConnection",
        "vault:database/secretBackendRole:SecretBackendRole", "vault:database/secretBackendStaticRole:SecretBackendStaticRole",
        "vault:kv/secret:Secret", "vault:kv/secretV2:SecretV2", "vault:kv/secretBackendV2:SecretBackendV2",
    ];

    private readonly IReadOnlyList<PlanResource> _resources;
    private readonly (string Address, string Namespace) _place;
    private readonly Dictionary<string, IReadOnlyList<PathRule>> _policies;
    private readonly Dictionary<string, VaultRole> _roles;
    private readonly Dictionary<string, VaultAcl> _acls = [];

    /// <param name="plan">What `plan --format json` prints.</param>
    /// <param name="address">Which Vault, as providers name it; resources of others are passed over.</param>
    /// <param name="issuers">For each auth method that roles belong to, by its path: the issuer whose tokens it takes for sound.</param>
    /// <param name="space">Which namespace of Vault Enterprise, by default the root's; resources of others are passed over.</param>
    public VaultPlan(JsonNode plan, string address, IReadOnlyDictionary<string, string> issuers, string space = "")
    {
        _place = (address.TrimEnd('/'), NamespaceOf(space));
        var all = PlanResource.All(plan);
        _resources = [.. all.Where(resource => resource.IsOf("vault") && PlaceOf(resource.ProviderIn(all)) == _place)];
        foreach (var resource in _resources)
            Check(resource, issuers);
        _policies = Named(
            Of(PolicyType).Select(policy => (policy.Inputs.Text("name").ToLowerInvariant(), PolicyParser.Parse(policy.Inputs.Text("policy")))));
        _roles = Named(Of(KubernetesRole.Type).Select(role => Role(role, KubernetesRole.DefaultMount, KubernetesRole.Accepts, issuers))
            .Concat(Of(JwtRole.Type).Select(role => Role(role, JwtRole.DefaultMount, JwtRole.Accepts, issuers)))
            .Select(role => (role.Name, role)));
    }

    /// <summary>The roles by path of their auth method and name, as in `kubernetes/checkout-secrets`.</summary>
    public override IReadOnlyCollection<string> RoleNames => _roles.Keys;

    /// <inheritdoc/>
    public override bool CanRead(string role, VaultLogin identity, VaultEntryUnderTest entry)
    {
        var found = _roles.GetValueOrDefault(role)
            ?? throw new KeyNotFoundException($"the plan has no role {role}; it has: {string.Join(", ", RoleNames.Order(StringComparer.Ordinal))}");
        if (!found.Accepts(identity) || entry.Address != _place.Address || PathOf(entry) is not { } path)
            return false;
        if (!_acls.TryGetValue(role, out var acl))
            _acls[role] = acl = new VaultAcl(found.Policies.SelectMany(Rules));
        return acl.WaysToMore() is { } way
            ? throw new NotSupportedException($"the role {role} may write to {way}, by which it can give itself more; that is not evaluated")
            : acl.MayRead(path);
    }

    private static void Check(PlanResource resource, IReadOnlyDictionary<string, string> issuers)
    {
        if (!Known.Contains(resource.Type))
            throw resource.NotEvaluated();
        resource.Inputs.Refuses("namespace");
        if (resource.Type == KubernetesConfigType && resource.Inputs.Flag("disableIssValidation") == false)
            resource.Inputs.Refuses("disableIssValidation");
        if (resource.Type == JwtMountType && resource.Inputs.OptionalText("boundIssuer") is { } bound)
        {
            var mount = Mount(resource.Inputs.OptionalText("path"), JwtRole.DefaultMount);
            if (issuers.TryGetValue(mount, out var issuer) && issuer != bound)
                throw new ArgumentException($"the auth method {mount} is bound to the issuer {bound}, and not to {issuer}", nameof(issuers));
        }
    }

    private static VaultRole Role(
        PlanResource resource, string defaultMount, Func<PlanInputs, string, Func<VaultLogin, bool>> accepts,
        IReadOnlyDictionary<string, string> issuers)
    {
        var inputs = resource.Inputs;
        var mount = Mount(inputs.OptionalText("backend"), defaultMount);
        var issuer = issuers.GetValueOrDefault(mount)
            ?? throw new NotSupportedException($"whose tokens the auth method {mount} takes for sound is not said");
        IEnumerable<string> policies = inputs.Texts("tokenPolicies").Select(policy => policy.ToLowerInvariant());
        return new(
            $"{mount}/{inputs.Text("roleName").ToLowerInvariant()}",
            accepts(inputs, issuer),
            [.. inputs.Flag("tokenNoDefaultPolicy") == true ? policies : policies.Append(Default)]);
    }

    private IReadOnlyList<PathRule> Rules(string policy) => _policies.GetValueOrDefault(policy)
        ?? (policy == Default
            ? []
            : throw new NotSupportedException($"the policy {policy} is given, but the plan does not hold it; make it in the stack"));

    private IEnumerable<PlanResource> Of(string type) => _resources.Where(resource => resource.Type == type);

    private static Dictionary<string, T> Named<T>(IEnumerable<(string Name, T Value)> items)
    {
        var named = new Dictionary<string, T>();
        foreach (var (name, value) in items)
        {
            if (!named.TryAdd(name, value))
                throw new FormatException($"the plan has {name} twice; to Vault case does not count in names");
        }

        return named;
    }

    private static string Mount(string? path, string otherwise) => (path ?? otherwise).Trim('/');

    // A token reaches namespaces below its own too, and its policies then see the way down as part of the path.
    private string? PathOf(VaultEntryUnderTest entry) =>
        NamespaceOf(entry.Namespace) is var space && space.StartsWith(_place.Namespace, StringComparison.Ordinal)
        ? space[_place.Namespace.Length..] + entry.Path
        : null;

    private static (string Address, string Namespace) PlaceOf(PlanInputs provider) =>
        (provider.Text("address").TrimEnd('/'), NamespaceOf(provider.OptionalText("namespace") ?? ""));

    // The root's is nothing, and any other ends in a slash.
    private static string NamespaceOf(string written) => written.Trim('/') is var space && space is "" or "root" ? "" : $"{space}/";
}
