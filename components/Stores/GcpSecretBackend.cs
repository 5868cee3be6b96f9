using System.Collections.Immutable;
using SecretsLadder.Components.Identity;
using static SecretsLadder.Components.Foundation.Manifest;

namespace SecretsLadder.Components.Stores;

/// <summary>GCP Secret Manager, in one project.</summary>
/// <param name="Name">Name of the backend in the stack.</param>
/// <param name="Project">Id of the project that holds the entries.</param>
/// <param name="Cluster">The cluster that the readers are in.</param>
public sealed record GcpSecretBackend(string Name, string Project, GcpCluster Cluster)
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
    /// All GKE clusters of a project share one identity pool, and others may share one too. A pool distinguishes service accounts only by namespace
    /// and name; so the name contains the cluster.
    /// </remarks>
    public override string ReaderSuffix => $".{Cluster.Name}";

    /// <inheritdoc />
    public override ImmutableDictionary<string, object> StoreProvider(StoreAccount reader) => Map(("gcpsm", Map(
        ("projectID", Project),
        ("location", Location),
        ("secretVersionSelectionPolicy", "LatestOrFail"),
        ("auth", Auth(reader)))));

    private ImmutableDictionary<string, object> Auth(StoreAccount reader) => (Credential, Cluster) switch
    {
        (not null, _) => Map(("secretRef", Map(("secretAccessKeySecretRef", CredentialKey("service-account.json", reader))))),
        (null, GkeCluster cluster) => Map(("workloadIdentity", Map(
            ("clusterLocation", cluster.Location),
            ("clusterName", cluster.Name),
            ("clusterProjectID", cluster.Project),
            ("serviceAccountRef", reader.Reference())))),

        // Without audiences the token would have the API server's, and whoever gets hold of it could use it there.
        (null, GcpFederatedCluster cluster) => Map(("workloadIdentityFederation", Map(
            ("audience", cluster.Audience),
            ("serviceAccountRef", reader.Reference(cluster.Audience))))),
        var (_, other) => throw new InvalidOperationException($"the cluster '{other.Name}' is of a kind without a login: {other.GetType().Name}"),
    };
}
