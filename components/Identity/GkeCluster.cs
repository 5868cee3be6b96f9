namespace SecretsLadder.Components.Identity;

/// <summary>A GKE cluster, with what the identities of its service accounts depend on.</summary>
/// <param name="Project">Id of its project, which is also the name of the identity pool.</param>
/// <param name="ProjectNumber">Number of the same project.</param>
/// <param name="Location">Its region or zone.</param>
/// <param name="Name">Its name.</param>
public sealed record GkeCluster(string Project, string ProjectNumber, string Location, string Name)
{
    /// <summary>The IAM member of one service account, without a Google service account.</summary>
    /// <param name="namespace">Namespace of the service account.</param>
    /// <param name="serviceAccount">Name of the service account.</param>
    public string MemberOf(string @namespace, string serviceAccount) =>
        $"principal://iam.googleapis.com/projects/{ProjectNumber}/locations/global/workloadIdentityPools/{Project}.svc.id.goog"
        + $"/subject/ns/{@namespace}/sa/{serviceAccount}";
}
