namespace Pulumi.Aws.Iam;

/// <summary>A policy given to a role.</summary>
[ResourceType(RolePolicyAttachment.Token, ResourceDefaults.Version)]
public class RolePolicyAttachment : CustomResource
{
    private const string Token = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";

    public RolePolicyAttachment(string name, RolePolicyAttachmentArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new RolePolicyAttachmentArgs(), ResourceDefaults.Options(options))
    {
    }
}
