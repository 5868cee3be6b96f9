using System.Collections.Immutable;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;

namespace SecretsLadder.Infra.Differences;

/// <summary>
/// Which changes replace a resource: the engine deletes it and creates a new one. A plan knows no provider, so a fixed input that is missing in
/// <see cref="ResourceKinds"/> shows as a change in place.
/// </summary>
internal static class Replacements
{
    /// <summary>Whether a change replaces the resource.</summary>
    /// <param name="type">Type token of the resource.</param>
    /// <param name="changes">What differs.</param>
    public static bool IsForced(string type, ImmutableArray<InputChange> changes)
    {
        // An identifier that comes or goes replaces nothing (DiffConfig of the provider 4.32), so that it can be introduced.
        if (type == PlannedResource.KubernetesProvider)
        {
            return changes.Any(change => change is { Path: "clusterIdentifier", From: not null, To: not null });
        }

        var inputs =
            ResourceKinds.Find(type)?.Fixed ?? (type.StartsWith(KubernetesKinds.Package, StringComparison.Ordinal) ? KubernetesKinds.Identity : []);
        return changes.Any(change => !change.Path.StartsWith("options.", StringComparison.Ordinal) && inputs.Any(input => change.IsBelow(input)));
    }
}
