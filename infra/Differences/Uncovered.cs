using System.Collections.Immutable;
using SecretsLadder.Infra.Access;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;

namespace SecretsLadder.Infra.Differences;

/// <summary>
/// What changes and cannot be told to be no wider, because nothing here reads what it permits. It is listed, so that a person looks.
/// </summary>
internal static class Uncovered
{
    /// <summary>Packages in which a resource may be a permission.</summary>
    private static readonly string[] Packages = ["aws:", "aws-native:", "azure-native:", "azuread:", "gcp:", "vault:"];

    /// <summary>What is not covered, each in a sentence.</summary>
    /// <param name="before">The first plan, or null where there is none.</param>
    /// <param name="after">The second plan, or null where there is none.</param>
    /// <param name="resources">The resources that change.</param>
    /// <param name="declared">The declarations that change.</param>
    public static ImmutableArray<string> Between(
        ComparedPlan? before, ComparedPlan? after, ImmutableArray<ResourceChange> resources, ImmutableArray<DeclaredChange> declared) =>
    [
        .. Older(before, "first"),
        .. Older(after, "second"),
        .. resources.SelectMany(Of).Distinct(),
        .. resources.SelectMany(Revealed),
        .. Stores(after, resources),
        .. declared.SelectMany(Of),
    ];

    private static IEnumerable<string> Older(ComparedPlan? plan, string which) => plan is { Declarations: null }
        ? [$"the {which} plan does not name its contracts, workloads and owners: an older release wrote it"]
        : [];

    private static IEnumerable<string> Of(ResourceChange change)
    {
        var name = $"{change.Type[(change.Type.LastIndexOf(':') + 1)..]} {change.Name}";
        return change.Type.StartsWith("kubernetes:helm.sh/", StringComparison.Ordinal)
            ? change.Kind == DifferenceKind.Removed || IsOrder(change) ? [] : [$"{name}: what the chart's own manifests permit"]
            : IsUnknown(change.Type) ? [$"{name}: what a resource of type {change.Type} permits"]
            : change.Kind is DifferenceKind.Removed && change.Type == KubernetesKinds.NetworkPolicy ? [$"{name}: what it forbade"]
            : ResourceKinds.Find(change.Type)?.Unread is { } unread && change.Inputs.Any(input => input.IsBelow(unread))
            ? [$"{name}: what its {unread} permits"]
            : [];
    }

    /// <summary>Outputs that the state holds in clear from now on.</summary>
    private static IEnumerable<string> Revealed(ResourceChange change) =>
        from input in change.Inputs
        where input is { Path: "options.additionalSecretOutputs[]", From: not null, To: null }
        select $"{change.Type[(change.Type.LastIndexOf(':') + 1)..]} {change.Name}: what its output {input.From} shows, "
            + "which the state no longer keeps as a secret";

    /// <summary>What must be there before permits nothing.</summary>
    private static bool IsOrder(ResourceChange change) =>
        !change.Inputs.IsEmpty && change.Inputs.All(input => input.Path.StartsWith("options.dependsOn", StringComparison.Ordinal));

    private static bool IsUnknown(string type) =>
        ResourceKinds.Find(type)?.IsRead != true
        && (Packages.Any(cloud => type.StartsWith(cloud, StringComparison.Ordinal))
            || type.StartsWith("kubernetes:rbac.", StringComparison.Ordinal)
            || type.StartsWith("kubernetes:admissionregistration.", StringComparison.Ordinal));

    /// <summary>Stores that are added or changed, of a provider that nothing here reads.</summary>
    private static IEnumerable<string> Stores(ComparedPlan? after, ImmutableArray<ResourceChange> resources)
    {
        var changed = resources.Where(change => change.Kind != DifferenceKind.Removed).Select(change => change.Urn).ToHashSet(StringComparer.Ordinal);
        return
            from store in after?.Resources ?? []
            where store.Type.EndsWith("SecretStore", StringComparison.Ordinal) && changed.Contains(store.Urn)
            from provider in (store.Input("spec", "provider") as IReadOnlyDictionary<string, object>)?.Keys ?? []
            where Clouds.Find(provider) is null
            select $"{store.Input("kind")} {store.Input("metadata", "name")}: what it reads from the provider {provider}";
    }

    private static IEnumerable<string> Of(DeclaredChange change) => change.What switch
    {
        Declaration.Stack =>
            change.Inputs.Select(input => $"{input.Path} of the stack ({Shown(input.From)} -> {Shown(input.To)}): {Meaning(input.Path)}"),
        Declaration.Workload when change.Inputs.Any(input => input.Path.Contains("serviceAccountToken", StringComparison.Ordinal)) =>
            [$"workload {change.Name}: what the audience of its projected token accepts it for"],
        _ => [],
    };

    private static string Shown(string? value) => value ?? "(none)";

    private static string Meaning(string key) =>
        key == "sealing-cert.pem" ? "who can open what is sealed from now on"
        : key.StartsWith("environment", StringComparison.Ordinal) ? "what the imported ESC environments supply"
        : key is "secretsprovider" or "encryptionsalt" or "encryptedkey" ? "who can decrypt the stack's secrets"
        : key.StartsWith("Pulumi.yaml ", StringComparison.Ordinal) ? "what the engine runs, and where it keeps the state"
        : "what the engine or a provider makes of it";
}
