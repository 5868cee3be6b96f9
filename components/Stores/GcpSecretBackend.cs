using System.Collections.Immutable;
using SecretsLadder.Components.Identity;
using static SecretsLadder.Components.Foundation.Manifest;

namespace SecretsLadder.Components.Stores;

/// <summary>GCP Secret Manager, in one project.</summary>
/// <param name="Name">Name of the backend in the stack.</param>
/// <param name="Project">Id of the project that holds the entries.</param>
/// <param name="Cluster">The GKE cluster that the readers are in.</param>
public sealed record GcpSecretBackend(string Name, string Project, GkeCluster Cluster)
    : SecretBackend(Name)
{
    /// <summary>The region of all entries, or null if the service or <see cref="ReplicaLocations"/> decides.</summary>
    public string? Location { get; init; }

    /// <summary>The regions of entries that the stack creates; empty if the service chooses.</summary>
    public ImmutableArray<string> ReplicaLocations { get; init; } = [];

    /// <inheritdoc />
    public override string Home => Project;

    /// <inheritdoc />
    /// <remarks>
    /// All clusters of a project share one identity pool, which distinguishes service accounts only by namespace and name; so the name contains the
    /// cluster.
    /// </remarks>
    public override string ReaderSuffix => $".{Cluster.Name}";

    /// <inheritdoc />
    public override ImmutableDictionary<string, object> StoreProvider(StoreAccount reader) => Map(("gcpsm", Map(
        ("projectID", Project),
        ("location", Location),
        ("secretVersionSelectionPolicy", "LatestOrFail"),
        ("auth", Credential is null
            ? Map(("workloadIdentity", Map(
                ("clusterLocation", Cluster.Location),
                ("clusterName", Cluster.Name),
                ("clusterProjectID", Cluster.Project),
                ("serviceAccountRef", reader.Reference()))))
            : Map(("secretRef", Map(("secretAccessKeySecretRef", CredentialKey("service-account.json", reader)))))))));
}
