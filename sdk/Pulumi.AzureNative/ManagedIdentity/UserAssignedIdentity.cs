namespace Pulumi.AzureNative.ManagedIdentity;

/// <summary>An identity without a password, that workloads and services act as.</summary>
[ResourceType(UserAssignedIdentity.Token, ResourceDefaults.Version)]
public class UserAssignedIdentity : CustomResource
{
    private const string Token = "azure-native:managedidentity:UserAssignedIdentity";

    [Output("clientId")] public Output<string> ClientId { get; private set; } = null!;
    [Output("name")] public Output<string> Name { get; private set; } = null!;
    [Output("principalId")] public Output<string> PrincipalId { get; private set; } = null!;
    [Output("tenantId")] public Output<string> TenantId { get; private set; } = null!;

    public UserAssignedIdentity(string name, UserAssignedIdentityArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new UserAssignedIdentityArgs(), ResourceDefaults.Options(options))
    {
    }
}
