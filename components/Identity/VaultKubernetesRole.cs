using Pulumi;
using SecretsLadder.Components.Foundation;
using Vault = Pulumi.Vault;

namespace SecretsLadder.Components.Identity;

/// <summary>A Vault role, with its permissions, for the login of one service account by the Kubernetes method.</summary>
public sealed class VaultKubernetesRole : ComponentResource
{
    private const string Token = "secrets-ladder:identity:VaultKubernetesRole";

    /// <summary>Creates the policy and the role.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="args">Who may read what.</param>
    /// <param name="options">Options, the Vault provider among them.</param>
    public VaultKubernetesRole(string name, VaultRoleArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        var policy = new Vault.Policy(
            $"{name}-policy",
            new Vault.PolicyArgs { Name = args.RoleName, PolicyContents = args.Policy },
            ChildOptions.Of(this, options, new CustomResourceOptions { DeleteBeforeReplace = true }));
        _ = new Vault.Kubernetes.AuthBackendRole(
            $"{name}-role",
            new Vault.Kubernetes.AuthBackendRoleArgs
            {
                Backend = args.Login.Path,
                RoleName = args.RoleName,
                BoundServiceAccountNames = { args.ServiceAccount },
                BoundServiceAccountNamespaces = { args.Namespace },
                Audience = args.Login.Audience,
                TokenPolicies = { policy.Name },
                TokenTtl = (int)args.TokenLifetime.TotalSeconds,
                TokenMaxTtl = (int)args.TokenLifetime.TotalSeconds,
            },
            ChildOptions.Of(this, options, new CustomResourceOptions { DeleteBeforeReplace = true }));

        RegisterOutputs();
    }

    /// <summary>Name of a reader's role. It contains the cluster, because several clusters may share a Vault.</summary>
    /// <param name="cluster">Name of the cluster; holds no dot.</param>
    /// <param name="reader">Name of the service account.</param>
    public static string NameOf(string cluster, string reader) => $"{cluster}.{reader}";
}
