namespace SecretsLadder.Components.Identity;

/// <summary>A GKE cluster, with what the identities of its service accounts depend on.</summary>
/// <param name="Project">Id of its project, which is also the name of the identity pool.</param>
/// <param name="ProjectNumber">Number of the same project.</param>
/// <param name="Location">Its region or zone.</param>
/// <param name="Name">Its name.</param>
public sealed record GkeCluster(string Project, string ProjectNumber, string Location, string Name) : GcpCluster(Name, ProjectNumber)
{
    /// <inheritdoc />
    private protected override string PoolId => $"{Project}.svc.id.goog";

    /// <inheritdoc />
    private protected override string SubjectOf(string @namespace, string serviceAccount) => $"ns/{@namespace}/sa/{serviceAccount}";
}
