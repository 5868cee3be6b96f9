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

    /// <summary>Namespace of the controller and its keys; it is there already.</summary>
    /// <value>Default <see cref="SealedSecretsController.DefaultNamespace"/>.</value>
    [Input("namespace")]
    public string Namespace { get; init; } = SealedSecretsController.DefaultNamespace;

    /// <summary>How many sealing keys there are. The controller reads its keys when it starts, so another number restarts it.</summary>
    /// <value>Default 1; at least 1.</value>
    [Input("keyGenerations")]
    public int KeyGenerations { get; init; } = 1;

    /// <summary>Ports of the API server, which the pods must reach.</summary>
    /// <value>Default 443 and 6443.</value>
    public ImmutableArray<int> ApiServerPorts { get; init; } = ApiServer.UsualPorts;

    /// <summary>Whether the Prometheus operator is told to scrape the controller; its kinds must be in the cluster.</summary>
    /// <value>Default false; the metrics are served either way.</value>
    [Input("serviceMonitor")]
    public bool ServiceMonitor { get; init; }
}

/// <summary>The Sealed Secrets controller, hardened: it makes no keys of its own, its API is not open to every account, its network is closed.</summary>
public sealed class SealedSecretsController : ComponentResource
{
    /// <summary>Name of the controller's Deployment and Service: the one that <c>kubeseal</c> looks for unless told otherwise.</summary>
    public const string Name = "sealed-secrets-controller";

    /// <summary>
    /// The usual namespace: the one that <c>kubeseal</c> looks in unless told otherwise. Every cluster has it, so that the key can be there before
    /// the controller, and few people may read Secrets in it.
    /// </summary>
    public const string DefaultNamespace = "kube-system";

    /// <summary>Name of the Helm release.</summary>
    internal const string ReleaseName = "sealed-secrets";

    private const string Token = "secrets-ladder:controllers:SealedSecretsController";
    private const int InstallTimeout = 600;

    /// <summary>Installs the controller. Its key and the definition of SealedSecret must be there before: give them as <c>DependsOn</c>.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="args">How to install it.</param>
    /// <param name="options">Options, the Kubernetes provider among them, and what must be there before.</param>
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

                // Helm would install the definition once and never upgrade it.
                SkipCrds = true,
            },

            // Two releases of one name collide on the objects of the cluster that belong to neither namespace.
            ChildOptions.Of(this, options, new CustomResourceOptions { DeleteBeforeReplace = true }));

        RegisterOutputs();
    }
}
