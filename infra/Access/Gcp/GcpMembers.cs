using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Access.Gcp;

/// <summary>The resources that give one member a role on one entry of GCP Secret Manager.</summary>
internal static class GcpMembers
{
    /// <summary>Type for an entry that the service keeps where it, or a list of regions, says.</summary>
    public const string Type = "gcp:secretmanager/secretIamMember:SecretIamMember";

    /// <summary>Type for an entry that is kept in one region alone.</summary>
    public const string RegionalType = "gcp:secretmanager/regionalSecretIamMember:RegionalSecretIamMember";

    /// <summary>Whether a resource is one of them.</summary>
    /// <param name="resource">The resource.</param>
    public static bool Is(PlannedResource resource) => resource.Type is Type or RegionalType;
}
