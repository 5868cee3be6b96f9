using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Guardrails.Rules.Own;

/// <summary>OWN001: two owners of one object or workload; each would overwrite the other's.</summary>
internal sealed class OneOwnerRule() : Guardrail("OWN001")
{
    private const string Advice = "give each its own name, or let one of them own it";

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan)
    {
        var secrets = Secrets(plan.Settings).ToList();
        return secrets.Select(shared =>
            new Violation(
                null, $"Secret {shared.Key.Namespace}/{shared.Key.Name} has {shared.Value.Count} owners: "
                    + $"{string.Join(" and ", shared.Value)}; {Advice}"))
            .Concat(Objects(plan, secrets.Select(shared => shared.Key).ToHashSet()))
            .Concat(Workloads(plan))
            .Concat(Accounts(plan));
    }

    /// <summary>
    /// The Secrets that several produce, told from the settings: two deliveries of one Secret are two objects, and one not yet sealed is none.
    /// </summary>
    private static IEnumerable<KeyValuePair<NamespacedName, List<string>>> Secrets(StackSettings settings)
    {
        var owners = new Dictionary<NamespacedName, List<string>>();
        foreach (var (secret, words) in SecretOwners.Of(settings))
        {
            if (!owners.TryGetValue(secret, out var known))
            {
                owners.Add(secret, known = [.. new[] { SecretOwners.ControllerOf(settings, secret) }.OfType<string>()]);
            }

            if (!known.Contains(words))
            {
                known.Add(words);
            }
        }

        return owners.Where(pair => pair.Value.Count > 1);
    }

    /// <summary>Objects of one name that are no Secrets, or whose owners the settings do not tell.</summary>
    private static IEnumerable<Violation> Objects(Plan plan, HashSet<NamespacedName> told)
    {
        // In almost every plan each object is there once, which is quick to see.
        var objects = plan.Resources.Where(resource => resource.IsKubernetesObject);
        var seen = new HashSet<ObjectName>();
        if (objects.All(resource =>
            seen.Add(new(
                resource.Input("kind") as string, resource.Input("metadata", "namespace") as string, resource.Input("metadata", "name") as string))))
        {
            yield break;
        }

        foreach (var group in objects.GroupBy(Identity).Where(group => group.Count() > 1 && !IsTold(group.First(), told)))
        {
            yield return new(
                group.Last().Urn,
                $"{group.Key} has {group.Count()} owners: {string.Join(" and ", group.Select(resource => resource.Name))}; {Advice}");
        }
    }

    private static IEnumerable<Violation> Workloads(Plan plan) =>
        from application in plan.Settings.Applications
        from workload in application.Workloads
        group workload by $"{workload.Kind} {plan.Settings.ApplicationSettings[application.Name].Namespace}/{workload.Name}" into owners
        where owners.Count() > 1
        select new Violation(
            null, $"{owners.Key} has {owners.Count()} owners: {string.Join(" and ", owners.Select(owner => owner.Source))}; "
                + "a workload is patched by one application");

    /// <summary>A pod that runs as a reader can read everything that the stores of its application read.</summary>
    private static IEnumerable<Violation> Accounts(Plan plan)
    {
        if (plan.Settings.Applications.All(application => application.Workloads.All(workload => workload.ServiceAccount is null)))
        {
            return [];
        }

        var readers = plan.Resources.Where(resource => resource.Input("kind") is "ServiceAccount").Select(Identity).ToHashSet(StringComparer.Ordinal);
        return
            from application in plan.Settings.Applications
            from workload in application.Workloads
            where workload.ServiceAccount is not null
            let account = $"{plan.Settings.ApplicationSettings[application.Name].Namespace}/{workload.ServiceAccount}"
            where readers.Contains($"ServiceAccount {account}")
            select new Violation(
                null,
                $"{workload.Source}: the workload '{workload.Name}' of '{application.Name}' runs as the service account {account}, "
                + "which is a reader of this stack's stores: its pods could read all that the stores read; "
                + "name a service account of the workload's own");
    }

    private static string Identity(PlannedResource resource) =>
        $"{resource.Input("kind")} {resource.Input("metadata", "namespace")}/{resource.Input("metadata", "name")}";

    private static bool IsTold(PlannedResource resource, HashSet<NamespacedName> told) =>
        resource.Input("kind") is "Secret" or "SealedSecret" or "ExternalSecret"
        && resource.Input("metadata", "namespace") is string space
        && resource.Input("metadata", "name") is string name
        && told.Contains(new(space, name));

    /// <summary>What the API server knows an object by, in a shape that needs no text made of it.</summary>
    private readonly record struct ObjectName(string? Kind, string? Namespace, string? Name);
}
