using System.Collections.Immutable;
using System.Globalization;
using Pulumi;
using SecretsLadder.Components.Foundation;
using static SecretsLadder.Components.Foundation.Manifest;
using K8s = Pulumi.Kubernetes;

namespace SecretsLadder.Components.Stores;

/// <summary>Inputs of <see cref="SecretStore"/>.</summary>
public sealed class SecretStoreArgs : ResourceArgs
{
    /// <summary>The application that the store serves.</summary>
    [Input("application", required: true)]
    public required string Application { get; init; }

    /// <summary>Namespace of the application.</summary>
    [Input("namespace", required: true)]
    public required string Namespace { get; init; }

    /// <summary>Name of the store.</summary>
    [Input("storeName", required: true)]
    public required string StoreName { get; init; }

    /// <summary>The backend that the store reads from.</summary>
    public required SecretBackend Backend { get; init; }

    /// <summary>The service account that the store uses, in its own namespace.</summary>
    public required StoreAccount Reader { get; init; }
}

/// <summary>A namespaced SecretStore that reads a backend as the application's reader.</summary>
public sealed class SecretStore : ComponentResource
{
    private const string Token = "secrets-ladder:stores:SecretStore";

    /// <summary>The type token from when a store could read only AWS.</summary>
    private static readonly Alias Former = new() { Type = "secrets-ladder:stores:AwsSecretStore" };

    /// <summary>Creates the store.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="args">What the store reads.</param>
    /// <param name="options">Options, the Kubernetes provider among them.</param>
    public SecretStore(string name, SecretStoreArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, ComponentResourceOptions.Merge(new ComponentResourceOptions { Aliases = { Former } }, options))
    {
        _ = new K8s.ApiExtensions.CustomResource(
            $"{name}-store",
            new CustomResourceManifest(
                "external-secrets.io/v1", "SecretStore", args.StoreName, args.Namespace, Labels.OfApplication(args.Application),
                annotations: AnnotationsOf(args.Backend))
            {
                Spec = SpecOf(args.Backend, args.Reader),
            },
            ChildOptions.Of(this, options));

        RegisterOutputs();
    }

    /// <summary>The annotations of a store: the expiry of its static credential, if it has one.</summary>
    internal static ImmutableDictionary<string, string>? AnnotationsOf(SecretBackend backend) => backend.Credential is not { } credential
        ? null
        : ImmutableDictionary<string, string>.Empty.Add(
            StaticCredential.ExpiryAnnotation, credential.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>The spec of a store without conditions.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="reader">The service account that the store uses.</param>
    internal static ImmutableDictionary<string, object> SpecOf(SecretBackend backend, StoreAccount reader) =>
        Map(("provider", backend.StoreProvider(reader)));
}
