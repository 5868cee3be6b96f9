using System.Collections.Immutable;
using SecretsLadder.Components.Delivery;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Access;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;

namespace SecretsLadder.Infra.Differences;

/// <summary>A Secret of an application, and who produces it.</summary>
/// <param name="Namespace">Namespace of the Secret.</param>
/// <param name="Name">Name of the Secret.</param>
/// <param name="Application">The application that it belongs to.</param>
/// <param name="Delivery">Who produces it.</param>
/// <param name="Outlives">Whether it stays in the cluster when its producer goes.</param>
/// <param name="LetsGo">Whether a producer of another kind can take it over at once.</param>
/// <param name="Provider">URN of the provider of its cluster, or null.</param>
internal sealed record ProducedSecret(
    string Namespace, string Name, string Application, DeliveryKind Delivery, bool Outlives, bool LetsGo, string? Provider)
{
    /// <summary>Where its values are read from, or null where no store reads them.</summary>
    public string? Source { get; private init; }

    /// <summary>The keys that the stack itself writes; none where a controller writes the Secret.</summary>
    public ImmutableArray<string> Keys { get; private init; } = [];

    /// <summary>Whether one field manager writes the Secret for good, so that a key which leaves the contract leaves the Secret.</summary>
    public bool HasOneManager { get; private init; }

    /// <summary>Kubernetes type that the producer gives it, or null where it names none.</summary>
    public string? Type { get; private init; }

    /// <summary>The Secrets of all applications of a plan.</summary>
    /// <param name="plan">The plan.</param>
    public static IEnumerable<ProducedSecret> Of(ComparedPlan plan)
    {
        var sources = new StoreSources(plan.Resources);
        return
            from resource in plan.Resources
            where resource.Input("metadata", "labels", Labels.PartOf) is string
            let produced = resource.Type switch
            {
                KubernetesKinds.Secret => From(resource, DeliveryKind.Plain, resource.RetainOnDelete, letsGo: true),
                KubernetesKinds.SealedSecret => From(resource, DeliveryKind.Sealed, StaysUnowned(resource), letsGo: StaysUnowned(resource)),
                KubernetesKinds.ExternalSecret =>
                    From(resource, DeliveryKind.External, !IsOwned(resource), letsGo: !IsOwned(resource)) with { Source = sources.Of(resource) },
                _ => null,
            }
            where produced is not null
            select produced;
    }

    private static ProducedSecret From(PlannedResource resource, DeliveryKind delivery, bool outlives, bool letsGo) => new(
        resource.Input("metadata", "namespace") as string ?? "",
        (resource.Input("spec", "target", "name") ?? resource.Input("metadata", "name")) as string ?? "",
        (string)resource.Input("metadata", "labels", Labels.PartOf)!,
        delivery,
        outlives,
        letsGo,
        resource.Provider)
    {
        Keys = resource.Input("data") is IReadOnlyDictionary<string, object> data ? [.. data.Keys.Order(StringComparer.Ordinal)] : [],
        HasOneManager = resource.Input("metadata", "annotations", Takeover.PatchFieldManager) is string,
        Type =
            (resource.Input("spec", "target", "template", "type") ?? resource.Input("spec", "template", "type") ?? resource.Input("type")) as string,
    };

    /// <summary>A Secret that the operator owns is collected by the cluster together with its ExternalSecret.</summary>
    private static bool IsOwned(PlannedResource resource) => resource.Input("spec", "target", "creationPolicy") is null or "Owner";

    private static bool StaysUnowned(PlannedResource resource) =>
        resource.Input("spec", "template", "metadata", "annotations", SealedTemplate.KeepWithoutOwner) is "true";
}
