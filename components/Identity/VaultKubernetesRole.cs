using Pulumi;
using SecretsLadder.Components.Foundation;
using Vault = Pulumi.Vault;

namespace SecretsLadder.Components.Identity;

/// <summary>A Vault role that one service account of the cluster logs in to by the Kubernetes method, and exactly what it may read.</summary>
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

    /// <summary>Name of the role of a reader. The cluster is part of it, because several clusters may share a Vault.</summary>
    /// <param name="cluster">Name of the cluster; holds no dot.</param>
    /// <param name="reader">Name of the service account.</param>
    public static string NameOf(string cluster, string reader) => $"{cluster}.{reader}";
}
