using Pulumi;
using SecretsLadder.Components.Foundation;
using Vault = Pulumi.Vault;

namespace SecretsLadder.Components.Identity;

/// <summary>
/// A Vault role, with its permissions, for the login of one service account by the JWT method, which works without access to the API server.
/// </summary>
public sealed class VaultJwtRole : ComponentResource
{
    private const string Token = "secrets-ladder:identity:VaultJwtRole";

    /// <summary>Creates the policy and the role.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="args">Who may read what.</param>
    /// <param name="options">Options, the Vault provider among them.</param>
    public VaultJwtRole(string name, VaultRoleArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        var policy = new Vault.Policy(
            $"{name}-policy",
            new Vault.PolicyArgs { Name = args.RoleName, PolicyContents = args.Policy },
            ChildOptions.Of(this, options, new CustomResourceOptions { DeleteBeforeReplace = true }));
        _ = new Vault.Jwt.AuthBackendRole(
            $"{name}-role",
            new Vault.Jwt.AuthBackendRoleArgs
            {
                Backend = args.Login.Path,
                RoleName = args.RoleName,
                RoleType = "jwt",
                UserClaim = "sub",
                BoundSubject = ServiceAccountSubject.Of(args.Namespace, args.ServiceAccount),
                BoundAudiences = { args.Login.Audience },
                TokenPolicies = { policy.Name },
                TokenTtl = (int)args.TokenLifetime.TotalSeconds,
                TokenMaxTtl = (int)args.TokenLifetime.TotalSeconds,
            },
            ChildOptions.Of(this, options, new CustomResourceOptions { DeleteBeforeReplace = true }));

        RegisterOutputs();
    }
}
