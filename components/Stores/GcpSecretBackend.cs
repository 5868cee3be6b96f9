using System.Collections.Immutable;
using SecretsLadder.Components.Identity;
using static SecretsLadder.Components.Foundation.Manifest;

namespace SecretsLadder.Components.Stores;

/// <summary>GCP Secret Manager, in one project.</summary>
/// <param name="Name">The stack's name for it.</param>
/// <param name="Project">Id of the project that holds the entries.</param>
/// <param name="Cluster">The GKE cluster that the readers are in.</param>
public sealed record GcpSecretBackend(string Name, string Project, GkeCluster Cluster)
    : SecretBackend(Name)
{
    /// <summary>The region that all entries are kept in, or null where the service or <see cref="ReplicaLocations"/> says where.</summary>
    public string? Location { get; init; }

    /// <summary>The regions that an entry which the stack creates is kept in; none where the service chooses.</summary>
    public ImmutableArray<string> ReplicaLocations { get; init; } = [];

    /// <inheritdoc />
    public override string Home => Project;

    /// <inheritdoc />
    /// <remarks>All clusters of a project share one identity pool, in which namespace and name are all that tells service accounts apart; so the cluster is part of the name.</remarks>
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
