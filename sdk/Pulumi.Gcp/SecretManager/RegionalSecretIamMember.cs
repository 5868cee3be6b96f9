namespace Pulumi.Gcp.SecretManager;

/// <summary>A role on one entry of a region, given to one member beside those who have it.</summary>
[ResourceType(RegionalSecretIamMember.Token, ResourceDefaults.Version)]
public class RegionalSecretIamMember : CustomResource
{
    private const string Token = "gcp:secretmanager/regionalSecretIamMember:RegionalSecretIamMember";

    public RegionalSecretIamMember(string name, RegionalSecretIamMemberArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new RegionalSecretIamMemberArgs(), ResourceDefaults.Options(options))
    {
    }
}
