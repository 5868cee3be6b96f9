using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Identity;
using static SecretsLadder.Components.Foundation.Manifest;
using K8s = Pulumi.Kubernetes;

namespace SecretsLadder.Components.Stores;

/// <summary>Inputs of <see cref="AwsSecretStore"/>.</summary>
public sealed class AwsSecretStoreArgs : ResourceArgs
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

    /// <summary>The service that holds the entries.</summary>
    public required AwsSecretService Service { get; init; }

    /// <summary>Region of the service.</summary>
    [Input("region", required: true)]
    public required string Region { get; init; }

    /// <summary>The service account that the store reads as, in its own namespace.</summary>
    [Input("serviceAccount", required: true)]
    public required string ServiceAccount { get; init; }
}

/// <summary>A namespaced SecretStore that reads AWS Secrets Manager or SSM Parameter Store as the application's reader.</summary>
public sealed class AwsSecretStore : ComponentResource
{
    private const string Token = "secrets-ladder:stores:AwsSecretStore";

    /// <summary>Creates the store.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="args">What the store reads.</param>
    /// <param name="options">Options, the Kubernetes provider among them.</param>
    public AwsSecretStore(string name, AwsSecretStoreArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        _ = new K8s.ApiExtensions.CustomResource(
            $"{name}-store",
            new CustomResourceManifest("external-secrets.io/v1", "SecretStore", args.StoreName, args.Namespace, Labels.OfApplication(args.Application))
            {
                Spec = Map(("provider", Map(("aws", Provider(args))))),
            },
            ChildOptions.Of(this, options));

        RegisterOutputs();
    }

    /// <summary>The provider part of the spec, with the defaults that the API server would fill in and a GitOps engine would see as a change.</summary>
    private static ImmutableDictionary<string, object> Provider(AwsSecretStoreArgs args) => Map(
        ("service", args.Service.ToString()),
        ("region", args.Region),
        ("sessionTagsPolicy", "None"),
        ("auth", Map(("jwt", Map(("serviceAccountRef", Map(("name", args.ServiceAccount))))))));
}
