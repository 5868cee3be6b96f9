using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Foundation;
using static SecretsLadder.Components.Foundation.Manifest;
using K8s = Pulumi.Kubernetes;

namespace SecretsLadder.Components.Delivery;

/// <summary>Inputs of <see cref="PushedSecret"/>.</summary>
public sealed class PushedSecretArgs : DeliveryArgs
{
    /// <summary>The store to write through: a SecretStore in the same namespace.</summary>
    [Input("store", required: true)]
    public required string Store { get; init; }

    /// <summary>
    /// A digest of what the store writes to, from <see cref="Stores.SecretBackend.DigestFor"/>. When it changes, the operator pushes at once.
    /// </summary>
    public required string SourceDigest { get; init; }

    /// <summary>The property that holds the value of an entry with a single value.</summary>
    /// <value>Default none: the backend's entries can be plain text.</value>
    [Input("wholeProperty")]
    public string? WholeProperty { get; init; }

    /// <summary>How the operator writes an entry, from <see cref="Stores.SecretBackend.PushMetadata"/>.</summary>
    /// <value>Default null: the operator's defaults.</value>
    public ImmutableDictionary<string, object>? Metadata { get; init; }

    /// <summary>Remote keys of the entries, by the short names that the contract uses.</summary>
    public required ImmutableDictionary<string, string> Entries { get; init; }
}

/// <summary>
/// A PushSecret: the operator keeps the entries that a contract names equal to its Kubernetes Secret. It writes the contract's keys, not the composed
/// ones, to the entries and properties that a delivery from the backend would read.
/// </summary>
public sealed class PushedSecret : ComponentResource
{
    /// <summary>
    /// How often the operator compares. It watches the PushSecret, not the Secret (External Secrets 2.9.0), so a changed value takes as long.
    /// </summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    private const string Token = "secrets-ladder:delivery:PushedSecret";

    /// <summary>Creates the PushSecret.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="args">What is pushed, and where to.</param>
    /// <param name="options">Options, the Kubernetes provider among them, and in <c>DependsOn</c> the Secret and the store.</param>
    public PushedSecret(string name, PushedSecretArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        _ = new K8s.ApiExtensions.CustomResource(
            $"{name}-push-secret",
            new CustomResourceManifest(
                "external-secrets.io/v1alpha1", "PushSecret", args.Contract.Name, args.Namespace, Labels.OfApplication(args.Application), "Ready",
                ExternalSecretDelivery.SourceOf(args.SourceDigest))
            {
                Spec = Spec(args),
            },
            ChildOptions.Of(this, options, new CustomResourceOptions { DeleteBeforeReplace = true }));

        RegisterOutputs();
    }

    /// <summary>The spec, including the API server's defaults, which a GitOps engine would otherwise report as a change.</summary>
    /// <remarks>Nothing is deleted with the PushSecret: the entries are what the next level reads.</remarks>
    private static ImmutableDictionary<string, object> Spec(PushedSecretArgs args) => Map(
        ("refreshInterval", GoDuration.Of(Interval)),
        ("updatePolicy", "Replace"),
        ("deletionPolicy", "None"),
        ("secretStoreRefs", List(Map(("name", args.Store), ("kind", "SecretStore")))),
        ("selector", Map(("secret", Map(("name", args.Contract.Name))))),
        ("data", List(args.Contract.Keys.Select(key => Data(key, args)))));

    private static ImmutableDictionary<string, object> Data(ContractKey key, PushedSecretArgs args) => Map(
        ("match", Map(
            ("secretKey", key.Name),
            ("remoteRef", Map(("remoteKey", args.Entries[key.From.Entry]), ("property", key.From.Property ?? args.WholeProperty))))),
        ("conversionStrategy", "None"),
        ("metadata", args.Metadata));
}
