using SecretsLadder.Infra.Access;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;

namespace SecretsLadder.Infra.Guardrails.Rules.Sto;

/// <summary>STO001: a store or generator that names no identity, and so reads as the operator itself, for every tenant.</summary>
internal sealed class StoreReaderRule() : Guardrail("STO001")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan)
    {
        var isTagged = new Lazy<bool>(() => plan.Resources.Any(resource => resource.Type == KubernetesKinds.AdmissionPolicyBinding));
        var stated = new StatedStores(plan.Settings);
        return
            from login in BackendLogin.In(plan.Resources)
            let fault = stated.Hold(login) ? FaultOfNames(login) : FaultOf(login, isTagged)
            where fault is not null
            select new Violation(login.Resource.Urn, fault);
    }

    private static string? FaultOf(BackendLogin login, Lazy<bool> isTagged)
    {
        if (IsOperators(login))
        {
            return isTagged.Value
                ? null
                : $"{login.Words} reads through the operator's Pod Identity, and nothing keeps stores from choosing the session tags that tell them "
                    + "apart; let the stack install the operator, or use IRSA";
        }

        var cloud = Clouds.Find(login.Backend);
        if (login.Account?.GetValueOrDefault("name") is not string
            && !(cloud is null ? login.Map("auth") is { Count: > 0 } : cloud.HasCredential(login)))
        {
            return $"{login.Words} names nobody to read as, and would read as the operator, for every tenant; "
                + $"name a service account: {cloud?.AccountFields ?? "auth"}";
        }

        return FaultOfNames(login);
    }

    private static string? FaultOfNames(BackendLogin login) => login.Kind == "ClusterSecretStore" && WithoutNamespace(login.Provider) is { } name
        ? $"a ClusterSecretStore refers to '{name}' without its namespace, which the operator refuses; name the namespace beside it"
        : null;

    /// <summary>With Pod Identity the operator assumes the store's role, and session tags that it cannot choose tell for which store.</summary>
    private static bool IsOperators(BackendLogin login) =>
        login.Backend == "aws"
        && login.Provider.GetValueOrDefault("role") is string
        && login.Provider.GetValueOrDefault("sessionTagsPolicy") is "Simple"
        && !login.Provider.ContainsKey("sessionTags") && !login.Provider.ContainsKey("additionalRoles") && login.Map("auth") is not { Count: > 0 };

    /// <summary>The first name of a reference that has no namespace beside it, or null.</summary>
    private static string? WithoutNamespace(IReadOnlyDictionary<string, object> map)
    {
        if (map.GetValueOrDefault("name") is string name)
        {
            return map.GetValueOrDefault("namespace") is string ? null : name;
        }

        foreach (var (key, value) in map)
        {
            if (key != "headers" && value is IReadOnlyDictionary<string, object> below && WithoutNamespace(below) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
