using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;

namespace SecretsLadder.Infra.Access.Kubernetes;

/// <summary>Who may do what in the cluster, read from its roles and bindings: above all who may mint tokens for which reader.</summary>
internal static class ClusterPermissions
{
    /// <summary>The permissions.</summary>
    public static IEnumerable<Permission> Of(PlannedResources resources)
    {
        var roles = resources.OfType($"{KubernetesKinds.Rbac}Role").Concat(resources.OfType($"{KubernetesKinds.Rbac}ClusterRole")).ToLookup(RoleKey);
        return
            from binding in resources.OfType($"{KubernetesKinds.Rbac}RoleBinding").Concat(
                resources.OfType($"{KubernetesKinds.Rbac}ClusterRoleBinding"))
            let space = binding.Input("metadata", "namespace") as string ?? "*"
            let role = (Kind: binding.Input("roleRef", "kind") as string ?? "", Name: binding.Input("roleRef", "name") as string ?? "")
            from subject in Maps(binding.Input("subjects"))
            from permission in Granted(roles[(role.Kind, role.Kind == "Role" ? space : "*", role.Name)].ToList(), role)
            select new Permission(NameOf(subject), permission.Action, $"{space}/{permission.Name}", []);
    }

    private static (string Kind, string Namespace, string Name) RoleKey(PlannedResource role) =>
        (role.Type[KubernetesKinds.Rbac.Length..], role.Input("metadata", "namespace") as string ?? "*",
            role.Input("metadata", "name") as string ?? "");

    /// <summary>What a role of the plan grants; a role from elsewhere may grant anything.</summary>
    private static IEnumerable<(string Action, string Name)> Granted(List<PlannedResource> roles, (string Kind, string Name) reference) =>
        roles.Count == 0
        ? [($"all that {reference.Kind} {reference.Name} allows", "*")]
        : from role in roles
          from rule in Maps(role.Input("rules"))
          from verb in Texts(rule, "verbs", "*")
          from resource in Texts(rule, "resources", "*")
          from name in Texts(rule, "resourceNames", "*")
          select ($"{verb} {resource}", name);

    private static Principal NameOf(IReadOnlyDictionary<string, object> subject) => subject.GetValueOrDefault("kind") is "ServiceAccount"
        ? new($"{subject.GetValueOrDefault("namespace")}/{subject.GetValueOrDefault("name")}")
        : new($"{subject.GetValueOrDefault("kind")} {subject.GetValueOrDefault("name")}");

    private static IEnumerable<IReadOnlyDictionary<string, object>> Maps(object? list) =>
        (list as IEnumerable<object> ?? []).OfType<IReadOnlyDictionary<string, object>>();

    private static IEnumerable<string> Texts(IReadOnlyDictionary<string, object> rule, string name, string whereNone) =>
        (rule.GetValueOrDefault(name) as IEnumerable<object> ?? []).OfType<string>().DefaultIfEmpty(whereNone);
}
