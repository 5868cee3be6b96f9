namespace Pulumi.Gcp.SecretManager;

/// <summary>A role on one entry, given to one member beside those who have it.</summary>
[ResourceType(SecretIamMember.Token, ResourceDefaults.Version)]
public class SecretIamMember : CustomResource
{
    private const string Token = "gcp:secretmanager/secretIamMember:SecretIamMember";

    public SecretIamMember(string name, SecretIamMemberArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new SecretIamMemberArgs(), ResourceDefaults.Options(options))
    {
    }
}
