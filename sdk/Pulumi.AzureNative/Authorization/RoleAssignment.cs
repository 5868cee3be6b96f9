namespace Pulumi.AzureNative.Authorization;

/// <summary>A role given to a principal on a scope.</summary>
[ResourceType(RoleAssignment.Token, ResourceDefaults.Version)]
public class RoleAssignment : CustomResource
{
    private const string Token = "azure-native:authorization:RoleAssignment";

    public RoleAssignment(string name, RoleAssignmentArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new RoleAssignmentArgs(), ResourceDefaults.Options(options))
    {
    }
}
