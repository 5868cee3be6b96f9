namespace Pulumi.Aws.Eks;

/// <summary>A role that the pods of one service account get from EKS.</summary>
[ResourceType(PodIdentityAssociation.Token, ResourceDefaults.Version)]
public class PodIdentityAssociation : CustomResource
{
    private const string Token = "aws:eks/podIdentityAssociation:PodIdentityAssociation";

    [Output("associationArn")] public Output<string> AssociationArn { get; private set; } = null!;
    [Output("associationId")] public Output<string> AssociationId { get; private set; } = null!;
    [Output("clusterName")] public Output<string> ClusterName { get; private set; } = null!;
    [Output("disableSessionTags")] public Output<bool> DisableSessionTags { get; private set; } = null!;
    [Output("externalId")] public Output<string> ExternalId { get; private set; } = null!;
    [Output("namespace")] public Output<string> Namespace { get; private set; } = null!;
    [Output("policy")] public Output<string?> Policy { get; private set; } = null!;
    [Output("region")] public Output<string> Region { get; private set; } = null!;
    [Output("roleArn")] public Output<string> RoleArn { get; private set; } = null!;
    [Output("serviceAccount")] public Output<string> ServiceAccount { get; private set; } = null!;
    [Output("tags")] public Output<ImmutableDictionary<string, string>?> Tags { get; private set; } = null!;
    [Output("tagsAll")] public Output<ImmutableDictionary<string, string>> TagsAll { get; private set; } = null!;
    [Output("targetRoleArn")] public Output<string?> TargetRoleArn { get; private set; } = null!;

    public PodIdentityAssociation(string name, PodIdentityAssociationArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new PodIdentityAssociationArgs(), ResourceDefaults.Options(options))
    {
    }
}
