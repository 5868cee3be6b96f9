using SecretsLadder.Infra.Access;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails.Rules.Sto;

/// <summary>STO001: a store that more namespaces can use than it is for, or that reaches into another namespace.</summary>
internal sealed class StoreScopeRule() : Guardrail("STO001")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) =>
        from resource in plan.Resources
        where resource.IsKubernetesObject
        let fault = resource.Input("kind") switch
        {
            "ClusterSecretStore" when resource.Input("spec", "conditions") is not IReadOnlyCollection<object> { Count: > 0 } conditions
                || !conditions.All(NamesNamespaces) =>
                "a ClusterSecretStore without conditions that name its namespaces serves others too; "
                    + "name them under spec.conditions[].namespaces, and nothing else",
            "SecretStore" or BackendLogin.GeneratorKind when HasForeignNamespace(resource.Input("spec")) =>
                $"a {resource.Input("kind")} refers to another namespace; everything it uses lies in its own",
            _ => null,
        }
        where fault is not null
        select new Violation(resource.Urn, fault);

    /// <summary>A selector or an expression may fit namespaces that nobody thought of, and an empty selector fits all.</summary>
    private static bool NamesNamespaces(object condition) =>
        condition is IReadOnlyDictionary<string, object> { Count: 1 } map
        && map.GetValueOrDefault("namespaces") is IReadOnlyCollection<object> { Count: > 0 };

    private static bool HasForeignNamespace(object? value) => value switch
    {
        IReadOnlyDictionary<string, object> map => (map.ContainsKey("name") && map.ContainsKey("namespace")) || map.Values.Any(HasForeignNamespace),
        IEnumerable<object> list => list.Any(HasForeignNamespace),
        _ => false,
    };
}
