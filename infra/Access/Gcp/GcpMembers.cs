using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;

namespace SecretsLadder.Infra.Access.Gcp;

/// <summary>The resources that give one member a role on one entry of GCP Secret Manager.</summary>
internal static class GcpMembers
{
    /// <summary>Whether a resource is one of them.</summary>
    public static bool Is(PlannedResource resource) => resource.Type is GcpKinds.Member or GcpKinds.RegionalMember;
}
