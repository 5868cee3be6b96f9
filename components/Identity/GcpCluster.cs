namespace SecretsLadder.Components.Identity;

/// <summary>A cluster whose service accounts are principals of an identity pool of GCP.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ProjectNumber">Number of the project that holds the pool.</param>
public abstract record GcpCluster(string Name, string ProjectNumber)
{
    /// <summary>Id of the pool.</summary>
    private protected abstract string PoolId { get; }

    /// <summary>Full name of the pool.</summary>
    private protected string PoolName => $"iam.googleapis.com/projects/{ProjectNumber}/locations/global/workloadIdentityPools/{PoolId}";

    /// <summary>The IAM member of one service account, without a Google service account.</summary>
    /// <param name="namespace">Namespace of the service account.</param>
    /// <param name="serviceAccount">Name of the service account.</param>
    public string MemberOf(string @namespace, string serviceAccount) => $"principal://{PoolName}/subject/{SubjectOf(@namespace, serviceAccount)}";

    /// <summary>The subject of one service account in the pool.</summary>
    /// <param name="namespace">Namespace of the service account.</param>
    /// <param name="serviceAccount">Name of the service account.</param>
    private protected abstract string SubjectOf(string @namespace, string serviceAccount);
}
