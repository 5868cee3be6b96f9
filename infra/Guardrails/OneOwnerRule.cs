using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails;

/// <summary>OWN001: two owners of one object or workload; each would overwrite the other's.</summary>
internal sealed class OneOwnerRule() : Guardrail("OWN001")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) => Objects(plan).Concat(Workloads(plan));

    private static IEnumerable<Violation> Objects(Plan plan)
    {
        // In almost every plan each object is there once, which is quick to see.
        var objects = plan.Resources.Where(resource => resource.IsKubernetesObject);
        var seen = new HashSet<ObjectName>();
        if (objects.All(resource => seen.Add(new(resource.Input("kind") as string, resource.Input("metadata", "namespace") as string, resource.Input("metadata", "name") as string))))
        {
            yield break;
        }

        var sources = Sources(plan);
        foreach (var group in objects.GroupBy(Identity).Where(group => group.Count() > 1))
        {
            var owners = sources[group.Key].DefaultIfEmpty(string.Join(" and ", group.Select(resource => resource.Name)));
            yield return new(group.Last().Urn, $"{group.Key} has {group.Count()} owners: {string.Join(" and ", owners)}; give each its own name, or let one of them own it");
        }
    }

    private static IEnumerable<Violation> Workloads(Plan plan) =>
        from application in plan.Settings.Applications
        from workload in application.Workloads
        group workload by $"{workload.Kind} {plan.Settings.ApplicationSettings[application.Name].Namespace}/{workload.Name}" into owners
        where owners.Count() > 1
        select new Violation(null, $"{owners.Key} has {owners.Count()} owners: {string.Join(" and ", owners.Select(owner => owner.Source))}; a workload is patched by one application");

    private static string Identity(PlannedResource resource) =>
        $"{resource.Input("kind")} {resource.Input("metadata", "namespace")}/{resource.Input("metadata", "name")}";

    private static ILookup<string, string> Sources(Plan plan) => (
        from application in plan.Settings.Applications
        from contract in application.Secrets
        select (Identity: $"Secret {plan.Settings.ApplicationSettings[application.Name].Namespace}/{contract.Name}", Owner: $"{application.Name} ({contract.Source})"))
        .ToLookup(pair => pair.Identity, pair => pair.Owner);

    /// <summary>What the API server knows an object by, in a shape that needs no text made of it.</summary>
    private readonly record struct ObjectName(string? Kind, string? Namespace, string? Name);
}
