namespace Pulumi.Aws.Eks;

/// <summary>A role given to a service account of a cluster, without an OIDC provider.</summary>
[ResourceType(PodIdentityAssociation.Token, ResourceDefaults.Version)]
public class PodIdentityAssociation : CustomResource
{
    private const string Token = "aws:eks/podIdentityAssociation:PodIdentityAssociation";

    public PodIdentityAssociation(string name, PodIdentityAssociationArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new PodIdentityAssociationArgs(), ResourceDefaults.Options(options))
    {
    }
}
