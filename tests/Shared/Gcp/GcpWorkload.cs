namespace SecretsLadder.Shared.Gcp;

/// <summary>A service account of a cluster, as Google Cloud knows it.</summary>
/// <param name="ProjectId">Id of the project that holds the identity pool; of the cluster's, for GKE.</param>
/// <param name="ProjectNumber">Number of that project.</param>
/// <param name="Location">Region or zone of the cluster.</param>
/// <param name="Cluster">Name of the cluster.</param>
/// <param name="Namespace">Namespace of the service account.</param>
/// <param name="ServiceAccount">Name of the service account.</param>
/// <remarks>
/// All clusters of a project share its pool, so that the same namespace and name in two of them are one principal: only what is granted
/// to a whole cluster tells them apart.
/// </remarks>
public sealed record GcpWorkload(string ProjectId, string ProjectNumber, string Location, string Cluster, string Namespace, string ServiceAccount)
{
    /// <summary>The identity pool that it is known by.</summary>
    /// <value>By default the pool of GKE, `PROJECT_ID.svc.id.goog`; any other is a pool that the cluster's issuer was added to.</value>
    public string Pool { get; init; } = $"{ProjectId}.svc.id.goog";

    /// <summary>Its subject in the pool, which GKE writes in another way than a federated issuer does.</summary>
    internal string Subject => Pool == $"{ProjectId}.svc.id.goog"
        ? $"ns/{Namespace}/sa/{ServiceAccount}"
        : $"system:serviceaccount:{Namespace}:{ServiceAccount}";

    /// <summary>URL of the cluster's API, by which a set of principals names it.</summary>
    internal string ClusterUrl => $"https://container.googleapis.com/v1/projects/{ProjectId}/locations/{Location}/clusters/{Cluster}";
}
