using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;

namespace SecretsLadder.Infra.Access;

/// <summary>Which namespaces may read through a store of the cluster, read from its conditions: one that is met is enough.</summary>
internal static class StorePermissions
{
    /// <summary>The permissions.</summary>
    public static IEnumerable<Permission> Of(PlannedResources resources) =>
        from store in resources.OfType(KubernetesKinds.ClusterSecretStore)
        from user in Users(store.Input("spec", "conditions"))
        select new Permission(user.Identity, "read through", $"ClusterSecretStore {store.Input("metadata", "name")}", user.Trust);

    private static IEnumerable<Holder> Users(object? list)
    {
        var conditions = (list as IEnumerable<object> ?? []).OfType<IReadOnlyDictionary<string, object>>().ToList();
        return conditions.Count == 0 ? [new(Principal.Everybody, [])] : conditions.SelectMany(Of);
    }

    /// <summary>Anything but a list of names is an expression; only an equal one counts as no wider.</summary>
    private static IEnumerable<Holder> Of(IReadOnlyDictionary<string, object> condition) =>
        condition.SelectMany(pair => pair.Key == "namespaces"
            ? ((IEnumerable<object>)pair.Value).OfType<string>().Select(space =>
                new Holder(new($"ExternalSecrets of {space}"), []))
            : [new(Principal.Everybody, [new PermissionCondition("StringEquals", pair.Key, [PlanValues.TextOf(pair.Value)])])]);
}
