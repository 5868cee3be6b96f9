using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;
using SecretsLadder.Components.Foundation;
using K8s = Pulumi.Kubernetes;

namespace SecretsLadder.Components.Controllers;

/// <summary>Inputs of <see cref="SealedSecretsController"/>.</summary>
public sealed class SealedSecretsControllerArgs : ResourceArgs
{
    /// <summary>Exact version of the chart.</summary>
    /// <value>Default: the pinned one, <see cref="Charts.SealedSecrets"/>.</value>
    [Input("version")]
    public string Version { get; init; } = Charts.SealedSecrets.Version;

    /// <summary>Existing namespace of the controller and its keys.</summary>
    /// <value>Default <see cref="SealedSecretsController.DefaultNamespace"/>.</value>
    [Input("namespace")]
    public string Namespace { get; init; } = SealedSecretsController.DefaultNamespace;

    /// <summary>Number of sealing keys. The controller reads its keys only when it starts, so another number restarts it.</summary>
    /// <value>Default 1; at least 1.</value>
    [Input("keyGenerations")]
    public int KeyGenerations { get; init; } = 1;

    /// <summary>Ports of the API server, which the pods must reach.</summary>
    /// <value>Default 443 and 6443.</value>
    public ImmutableArray<int> ApiServerPorts { get; init; } = ApiServer.UsualPorts;

    /// <summary>Whether to create a ServiceMonitor for the Prometheus operator, whose kinds must be in the cluster.</summary>
    /// <value>Default false; the metrics are served in any case.</value>
    [Input("serviceMonitor")]
    public bool ServiceMonitor { get; init; }
}

/// <summary>
/// The Sealed Secrets controller, hardened: it creates no keys of its own, its API is not open to every account, its network is closed.
/// </summary>
public sealed class SealedSecretsController : ComponentResource
{
    /// <summary>Name of the controller's Deployment and Service: the default of <c>kubeseal</c>.</summary>
    public const string Name = "sealed-secrets-controller";

    /// <summary>
    /// The usual namespace: the default of <c>kubeseal</c>. It exists in every cluster, so the key can be created before the controller, and few
    /// people may read Secrets in it.
    /// </summary>
    public const string DefaultNamespace = "kube-system";

    /// <summary>Name of the Helm release.</summary>
    internal const string ReleaseName = "sealed-secrets";

    private const string Token = "secrets-ladder:controllers:SealedSecretsController";
    private const int InstallTimeout = 600;

    /// <summary>Installs the controller. Its key and the definition of SealedSecret must exist first: give them as <c>DependsOn</c>.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="args">How to install it.</param>
    /// <param name="options">Options, the Kubernetes provider among them, and in <c>DependsOn</c> what must exist first.</param>
    public SealedSecretsController(string name, SealedSecretsControllerArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        if (args.KeyGenerations < 1)
        {
            throw new ResourceException($"keyGenerations must be at least 1, got {args.KeyGenerations}", this);
        }

        _ = new K8s.Helm.V3.Release(
            $"{name}-release",
            new ReleaseArgs
            {
                Name = ReleaseName,
                Namespace = args.Namespace,
                Chart = Charts.SealedSecrets.Name,
                Version = args.Version,
                RepositoryOpts = new RepositoryOptsArgs { Repo = Charts.SealedSecrets.Repository },
                Values = SealedSecretsValues.Of(args),
                Timeout = InstallTimeout,
                CleanupOnFail = true,
                SkipAwait = false,

                // Helm would install the definition but never upgrade it.
                SkipCrds = true,
            },

            // Two releases with one name would collide on their cluster-scoped objects.
            ChildOptions.Of(this, options, new CustomResourceOptions { DeleteBeforeReplace = true }));

        RegisterOutputs();
    }
}
