using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using SecretsLadder.Components.Foundation;
using K8s = Pulumi.Kubernetes;

namespace SecretsLadder.Components.Controllers;

/// <summary>Inputs of <see cref="ExternalSecretsOperator"/>.</summary>
public sealed class ExternalSecretsOperatorArgs : ResourceArgs
{
    /// <summary>Exact version of the chart.</summary>
    /// <value>Default: the pinned one, <see cref="Charts.ExternalSecrets"/>.</value>
    [Input("version")]
    public string Version { get; init; } = Charts.ExternalSecrets.Version;

    /// <summary>Number of pods of each deployment; several pods elect a leader.</summary>
    /// <value>Default 2; at least 1.</value>
    [Input("replicas")]
    public int Replicas { get; init; } = 2;

    /// <summary>Whether the operator serves ClusterSecretStores.</summary>
    /// <value>Default false: only namespaced stores.</value>
    [Input("clusterStores")]
    public bool ClusterStores { get; init; }

    /// <summary>Whether the operator serves PushSecrets.</summary>
    /// <value>Default false: it reads from backends and writes to none.</value>
    public bool PushSecrets { get; init; }

    /// <summary>Whether the operator has an AWS role through EKS Pod Identity, and so must reach its agent.</summary>
    /// <value>Default false: it holds no permission in any cloud.</value>
    [Input("podIdentity")]
    public bool PodIdentity { get; init; }

    /// <summary>Ports of backends outside the cluster, other than 443, that the operator must reach.</summary>
    /// <value>Default none.</value>
    public ImmutableArray<int> BackendPorts { get; init; } = [];

    /// <summary>Ports of the API server, which the pods must reach.</summary>
    /// <value>Default 443 and 6443.</value>
    public ImmutableArray<int> ApiServerPorts { get; init; } = ApiServer.UsualPorts;
}

/// <summary>
/// The External Secrets Operator, hardened: cluster-scoped kinds only if used, tokens only for named readers, closed network, restricted pods.
/// </summary>
public sealed class ExternalSecretsOperator : ComponentResource
{
    /// <summary>Namespace of the operator.</summary>
    public const string Namespace = "external-secrets";

    /// <summary>Service account of the operator's controller.</summary>
    public const string ServiceAccount = "external-secrets";

    private const string Token = "secrets-ladder:controllers:ExternalSecretsOperator";
    private const int InstallTimeout = 600;

    /// <summary>Installs the operator; ready when its webhook answers.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="args">How to install it.</param>
    /// <param name="options">Options, the Kubernetes provider among them.</param>
    public ExternalSecretsOperator(string name, ExternalSecretsOperatorArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        if (args.Replicas < 1)
        {
            throw new ResourceException($"replicas must be at least 1, got {args.Replicas}", this);
        }

        var home = new K8s.Core.V1.Namespace(
            $"{name}-namespace",
            new NamespaceArgs { Metadata = new ObjectMetaArgs { Name = Namespace, Labels = Labels.OfRestrictedNamespace() } },
            ChildOptions.Of(this, options));
        _ = new K8s.Helm.V3.Release(
            $"{name}-release",
            new ReleaseArgs
            {
                Name = "external-secrets",
                Namespace = Namespace,
                Chart = Charts.ExternalSecrets.Name,
                Version = args.Version,
                RepositoryOpts = new RepositoryOptsArgs { Repo = Charts.ExternalSecrets.Repository },
                Values = ExternalSecretsValues.Of(args),
                Timeout = InstallTimeout,
                CleanupOnFail = true,
                SkipAwait = false,
            },
            ChildOptions.Of(this, options, new CustomResourceOptions { DependsOn = { home }, DeleteBeforeReplace = true }));

        RegisterOutputs();
    }
}
