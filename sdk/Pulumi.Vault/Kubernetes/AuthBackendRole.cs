namespace Pulumi.Vault.Kubernetes;

/// <summary>What service accounts get when they log in to Vault.</summary>
[ResourceType(AuthBackendRole.Token, ResourceDefaults.Version)]
public class AuthBackendRole : CustomResource
{
    private const string Token = "vault:kubernetes/authBackendRole:AuthBackendRole";

    [Output("roleName")] public Output<string> RoleName { get; private set; } = null!;

    public AuthBackendRole(string name, AuthBackendRoleArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new AuthBackendRoleArgs(), ResourceDefaults.Options(options))
    {
    }
}
