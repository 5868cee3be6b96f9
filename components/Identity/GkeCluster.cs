namespace SecretsLadder.Components.Identity;

/// <summary>A GKE cluster, as far as the identities of its service accounts are concerned.</summary>
/// <param name="Project">Id of its project, which names the pool of identities.</param>
/// <param name="ProjectNumber">Number of the same project.</param>
/// <param name="Location">Its region or zone.</param>
/// <param name="Name">Its name.</param>
public sealed record GkeCluster(string Project, string ProjectNumber, string Location, string Name)
{
    /// <summary>The IAM member that one service account is, without any Google service account between.</summary>
    /// <param name="namespace">Namespace of the service account.</param>
    /// <param name="serviceAccount">Name of the service account.</param>
    public string MemberOf(string @namespace, string serviceAccount) =>
        $"principal://iam.googleapis.com/projects/{ProjectNumber}/locations/global/workloadIdentityPools/{Project}.svc.id.goog/subject/ns/{@namespace}/sa/{serviceAccount}";
}
