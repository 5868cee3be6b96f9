using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Foundation;
using static SecretsLadder.Components.Foundation.Manifest;
using K8s = Pulumi.Kubernetes;

namespace SecretsLadder.Components.Stores;

/// <summary>Inputs of <see cref="ClusterSecretStore"/>.</summary>
public sealed class ClusterSecretStoreArgs : ResourceArgs
{
    /// <summary>Name of the store.</summary>
    [Input("storeName", required: true)]
    public required string StoreName { get; init; }

    /// <summary>The namespaces that may read through the store, by name; at least one.</summary>
    public required ImmutableArray<string> Namespaces { get; init; }

    /// <summary>The backend that the store reads from.</summary>
    public required SecretBackend Backend { get; init; }

    /// <summary>The service account that the store uses, with its namespace.</summary>
    public required StoreAccount Reader { get; init; }
}

/// <summary>A store for one shared Secret of the platform. Only the namespaces that get the Secret can use it.</summary>
public sealed class ClusterSecretStore : ComponentResource
{
    private const string Token = "secrets-ladder:stores:ClusterSecretStore";

    /// <summary>Creates the store.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="args">What the store reads, and for whom.</param>
    /// <param name="options">Options, the Kubernetes provider among them.</param>
    public ClusterSecretStore(string name, ClusterSecretStoreArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        if (args.Namespaces.IsEmpty)
        {
            throw new ResourceException(
                $"the ClusterSecretStore '{args.StoreName}' names no namespace and would serve all; name those that may use it", this);
        }

        if (args.Reader.Namespace is null)
        {
            throw new ResourceException(
                $"the ClusterSecretStore '{args.StoreName}' names a reader without its namespace, which the operator refuses; name it", this);
        }

        _ = new K8s.ApiExtensions.CustomResource(
            $"{name}-store",
            new CustomResourceManifest(
                "external-secrets.io/v1", "ClusterSecretStore", args.StoreName, @namespace: null, Labels.OfPlatform(),
                annotations: SecretStore.AnnotationsOf(args.Backend))
            {
                Spec = SecretStore.SpecOf(args.Backend, args.Reader).Add("conditions", List(Map(("namespaces", List(args.Namespaces))))),
            },
            ChildOptions.Of(this, options));

        RegisterOutputs();
    }
}
