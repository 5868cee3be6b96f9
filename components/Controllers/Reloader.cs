using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using SecretsLadder.Components.Foundation;
using K8s = Pulumi.Kubernetes;

namespace SecretsLadder.Components.Controllers;

/// <summary>Inputs of <see cref="Reloader"/>.</summary>
public sealed class ReloaderArgs : ResourceArgs
{
    /// <summary>Exact version of the chart.</summary>
    /// <value>Default: the pinned one, <see cref="Charts.Reloader"/>.</value>
    [Input("version")]
    public string Version { get; init; } = Charts.Reloader.Version;

    /// <summary>The namespaces whose Secrets and workloads it watches, in order; at least one. It can read Secrets in no other namespace.</summary>
    public required ImmutableArray<string> Namespaces { get; init; }

    /// <summary>Number of pods; several pods elect a leader. Changes are missed while none runs.</summary>
    /// <value>Default 2; at least 1.</value>
    [Input("replicas")]
    public int Replicas { get; init; } = 2;

    /// <summary>Whether Rollouts of Argo are restarted too, for which the chart asks for permissions of their own.</summary>
    /// <value>Default false.</value>
    public bool ArgoRollouts { get; init; }

    /// <summary>Ports of the API server, which the pods must reach.</summary>
    /// <value>Default 443 and 6443.</value>
    public ImmutableArray<int> ApiServerPorts { get; init; } = ApiServer.UsualPorts;
}

/// <summary>Reloader, hardened: in the given namespaces, restarts the workloads that ask for it when a Secret they use changes.</summary>
public sealed class Reloader : ComponentResource
{
    /// <summary>Namespace of the controller.</summary>
    public const string Namespace = "reloader";

    /// <summary>Name of its Deployment and service account.</summary>
    internal const string Name = "reloader";

    private const string Token = "secrets-ladder:controllers:Reloader";
    private const int InstallTimeout = 600;

    /// <summary>Installs the controller. The namespaces that it watches must exist first: give them as <c>DependsOn</c>.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="args">How to install it.</param>
    /// <param name="options">Options, the Kubernetes provider among them, and in <c>DependsOn</c> what must exist first.</param>
    public Reloader(string name, ReloaderArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        if (args.Namespaces.IsEmpty || args.Replicas < 1)
        {
            throw new ResourceException(
                $"Reloader needs at least 1 namespace and 1 replica, got {args.Namespaces.Length} and {args.Replicas}; "
                + "without a namespace it would watch all",
                this);
        }

        var home = new K8s.Core.V1.Namespace(
            $"{name}-namespace",
            new NamespaceArgs { Metadata = new ObjectMetaArgs { Name = Namespace, Labels = Labels.OfRestrictedNamespace() } },
            ChildOptions.Of(this, options));
        var policy = new K8s.ApiExtensions.CustomResource(
            $"{name}-network-policy",
            new CustomResourceManifest(
                "networking.k8s.io/v1", "NetworkPolicy", Name, Namespace, Labels.OfPlatform(),
                condition: null)
            { Spec = ReloaderValues.NetworkPolicy(args.ApiServerPorts) },
            ChildOptions.Of(this, options, new CustomResourceOptions { DependsOn = { home } }));
        _ = new K8s.Helm.V3.Release(
            $"{name}-release",
            new ReleaseArgs
            {
                Name = Name,
                Namespace = Namespace,
                Chart = Charts.Reloader.Name,
                Version = args.Version,
                RepositoryOpts = new RepositoryOptsArgs { Repo = Charts.Reloader.Repository },
                Values = ReloaderValues.Of(args),
                Timeout = InstallTimeout,
                CleanupOnFail = true,
                SkipAwait = false,
            },
            ChildOptions.Of(this, options, new CustomResourceOptions { DependsOn = { policy }, DeleteBeforeReplace = true }));

        RegisterOutputs();
    }
}
