using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Foundation;
using static SecretsLadder.Components.Foundation.Manifest;
using K8s = Pulumi.Kubernetes;

namespace SecretsLadder.Components.Delivery;

/// <summary>Inputs of <see cref="ExternalSecretDelivery"/>.</summary>
public sealed class ExternalSecretDeliveryArgs : DeliveryArgs
{
    /// <summary>The SecretStore to read through, in the same namespace.</summary>
    [Input("store", required: true)]
    public required string Store { get; init; }

    /// <summary>Full names of the entries, by the short names that the contract uses.</summary>
    public required ImmutableDictionary<string, string> Entries { get; init; }

    /// <summary>Whether the operator lets go of the Secret, so that another producer can take it over.</summary>
    /// <value>Default false.</value>
    [Input("handover")]
    public bool Handover { get; init; }
}

/// <summary>An ExternalSecret: the operator keeps the Kubernetes Secret in step with its backend. It is the same whatever the backend; only the store differs.</summary>
public sealed class ExternalSecretDelivery : ComponentResource
{
    private const string Token = "secrets-ladder:delivery:ExternalSecretDelivery";

    /// <summary>Creates the ExternalSecret.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="args">What the Secret holds, and where it comes from.</param>
    /// <param name="options">Options, the Kubernetes provider among them, and what must be there before.</param>
    public ExternalSecretDelivery(string name, ExternalSecretDeliveryArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        _ = new K8s.ApiExtensions.CustomResource(
            $"{name}-external-secret",
            new CustomResourceManifest("external-secrets.io/v1", "ExternalSecret", args.Contract.Name, args.Namespace, Labels.OfApplication(args.Application))
            {
                Spec = Spec(args),
            },
            ChildOptions.Of(this, options, new CustomResourceOptions { DeleteBeforeReplace = true }));

        RegisterOutputs();
    }

    /// <summary>The spec, with the defaults that the API server would fill in and a GitOps engine would see as a change.</summary>
    private static ImmutableDictionary<string, object> Spec(ExternalSecretDeliveryArgs args) => Map(
        ("refreshPolicy", "Periodic"),
        ("refreshInterval", GoDuration.Of(args.Contract.Refresh)),
        ("secretStoreRef", Map(("name", args.Store), ("kind", "SecretStore"))),
        ("target", Map(
            ("name", args.Contract.Name),
            ("creationPolicy", args.Handover ? "Orphan" : "Owner"),
            ("deletionPolicy", "Retain"),
            ("template", Template(args)))),
        ("data", ListOrNothing(args.Contract.SingleKeys.Select(key => Data(key, args)))),
        ("dataFrom", ListOrNothing(args.Contract.WholeEntries.Select(entry => Map(("extract", Map(("key", args.Entries[entry]))))))));

    /// <summary>What the operator makes of the values. Merge keeps the keys that the template does not name.</summary>
    private static ImmutableDictionary<string, object> Template(ExternalSecretDeliveryArgs args) => Map(
        ("engineVersion", "v2"),
        ("mergePolicy", "Merge"),
        ("type", args.Contract.Type),
        ("metadata", Map(
            ("labels", Map((Labels.ManagedBy, Labels.Manager), (Labels.PartOf, args.Application))),
            ("annotations", Delivery.Handover.OfExternal(args.Handover)))),
        ("data", args.Contract.DerivedKeys.IsEmpty
            ? null
            : args.Contract.DerivedKeys.ToImmutableDictionary(derived => derived.Name, derived => (object)derived.Template.ToGoTemplate())));

    private static ImmutableDictionary<string, object> Data(ContractKey key, ExternalSecretDeliveryArgs args) => Map(
        ("secretKey", key.Name),
        ("remoteRef", Map(("key", args.Entries[key.From.Entry]), ("property", key.From.Property))));
}
