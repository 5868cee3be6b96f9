using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Foundation;
using static SecretsLadder.Components.Foundation.Manifest;
using K8s = Pulumi.Kubernetes;

namespace SecretsLadder.Components.Delivery;

/// <summary>Inputs of <see cref="ExternalSecretDelivery"/>.</summary>
public sealed class ExternalSecretDeliveryArgs : DeliveryArgs
{
    /// <summary>The store to read through: a SecretStore in the same namespace, or a ClusterSecretStore.</summary>
    [Input("store", required: true)]
    public required string Store { get; init; }

    /// <summary>
    /// A digest of what the store reads, from <see cref="Stores.SecretBackend.DigestFor"/>. When it changes, the operator fetches at once.
    /// </summary>
    public required string SourceDigest { get; init; }

    /// <summary>Kind of the store.</summary>
    /// <value>Default "SecretStore"; "ClusterSecretStore" for a shared Secret of the platform.</value>
    [Input("storeKind")]
    public string StoreKind { get; init; } = "SecretStore";

    /// <summary>The property that holds the value of an entry with a single value.</summary>
    /// <value>Default none: the backend's entries can be plain text.</value>
    [Input("wholeProperty")]
    public string? WholeProperty { get; init; }

    /// <summary>The credential that is issued for the contract; one read gives all its fields.</summary>
    /// <value>Default none: entries hold the values.</value>
    public IssuedCredential? Credential { get; init; }

    /// <summary>Remote keys of the entries, by the short names that the contract uses.</summary>
    public required ImmutableDictionary<string, string> Entries { get; init; }

    /// <summary>Whether the operator releases the Secret, so that another producer can take it over.</summary>
    /// <value>Default false.</value>
    [Input("handover")]
    public bool Handover { get; init; }
}

/// <summary>An ExternalSecret: the operator keeps the Kubernetes Secret in step with its backend. Only the store depends on the backend.</summary>
public sealed class ExternalSecretDelivery : ComponentResource
{
    private const string Token = "secrets-ladder:delivery:ExternalSecretDelivery";

    /// <summary>
    /// The operator (External Secrets 2.9.0) fetches when the spec, labels or annotations of an ExternalSecret change, but does not watch its store:
    /// without this annotation the values of a former backend stay until the next refresh.
    /// </summary>
    private const string SourceDigest = "secrets-ladder/source-digest";

    private const string GeneratorVersion = "generators.external-secrets.io/v1alpha1";
    private const string GeneratorKind = "VaultDynamicSecret";

    /// <summary>The API server's default, if the interval has no effect.</summary>
    private static readonly TimeSpan DefaultInterval = TimeSpan.FromHours(1);

    /// <summary>Creates the ExternalSecret.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="args">What the Secret holds, and where it comes from.</param>
    /// <param name="options">Options, the Kubernetes provider among them, and in <c>DependsOn</c> what must exist first.</param>
    public ExternalSecretDelivery(string name, ExternalSecretDeliveryArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        var generator = args.Credential is null ? null : Generator(name, args, args.Credential, options);
        _ = new K8s.ApiExtensions.CustomResource(
            $"{name}-external-secret",
            new CustomResourceManifest(
                "external-secrets.io/v1", "ExternalSecret", args.Contract.Name, args.Namespace, Labels.OfApplication(args.Application), "Ready",
                SourceOf(args.SourceDigest))
            {
                Spec = Spec(args),
            },
            ChildOptions.Of(
                this, options, new CustomResourceOptions { DependsOn = generator is null ? [] : [generator], DeleteBeforeReplace = true }));

        RegisterOutputs();
    }

    /// <summary>A store reads only KV engines, and two reads would give two credentials; the generator reads all fields at once.</summary>
    private K8s.ApiExtensions.CustomResource Generator(
        string name, ExternalSecretDeliveryArgs args, IssuedCredential credential, ComponentResourceOptions? options) =>
            new K8s.ApiExtensions.CustomResource(
        $"{name}-generator",
        new CustomResourceManifest(
            GeneratorVersion, GeneratorKind, args.Contract.Name, args.Namespace, Labels.OfApplication(args.Application), condition: null)
        {
            Spec = Map(("path", $"/{credential.Path}"), ("resultType", "Data"), ("allowEmptyResponse", false), ("provider", credential.Provider)),
        },
        ChildOptions.Of(this, options, new CustomResourceOptions { DeleteBeforeReplace = true }));

    /// <summary>The annotation that says what a store reads, or writes to.</summary>
    /// <param name="digest">The digest of it.</param>
    internal static ImmutableSortedDictionary<string, string> SourceOf(string digest) =>
        ImmutableSortedDictionary<string, string>.Empty.Add(SourceDigest, digest);

    /// <summary>The spec, including the API server's defaults, which a GitOps engine would otherwise report as a change.</summary>
    private static ImmutableDictionary<string, object> Spec(ExternalSecretDeliveryArgs args) => Map(
        ("refreshPolicy", args.Contract.Refresh is null ? "OnChange" : "Periodic"),
        ("refreshInterval", GoDuration.Of(args.Contract.Refresh ?? DefaultInterval)),
        ("secretStoreRef", args.Credential is null ? Map(("name", args.Store), ("kind", args.StoreKind)) : null),
        ("target", Map(
            ("name", args.Contract.Name),
            ("creationPolicy", args.Handover ? "Orphan" : "Owner"),
            ("deletionPolicy", "Retain"),
            ("template", Template(args)))),
        ("data", args.Credential is null ? ListOrNothing(args.Contract.SingleKeys.Select(key => Data(key, args))) : null),
        ("dataFrom", args.Credential is null
            ? ListOrNothing(args.Contract.WholeEntries.Select(entry => Map(("extract", Map(("key", args.Entries[entry]))))))
            : List(
                Map(("sourceRef",
                    Map(("generatorRef", Map(("apiVersion", GeneratorVersion), ("kind", GeneratorKind), ("name", args.Contract.Name)))))))));

    /// <summary>
    /// How the operator builds the Secret from the values. Merge keeps the keys that the template does not name; of an issued credential only the
    /// fields that the contract names are kept, under the contract's names.
    /// </summary>
    private static ImmutableDictionary<string, object> Template(ExternalSecretDeliveryArgs args) => Map(
        ("engineVersion", "v2"),
        ("mergePolicy", args.Credential is null ? "Merge" : "Replace"),
        ("type", args.Contract.Type),
        ("metadata", Map(
            ("labels", Metadata(Labels.OfContract(args.Contract, args.Application))),
            ("annotations", Metadata(args.Contract.Annotations.AddRange(Delivery.Handover.OfExternal(args.Handover)))))),
        ("data", args.Credential is null ? Composed(args.Contract) : Issued(args.Contract)));

    /// <summary>Labels or annotations of the Secret; the operator runs their values as templates.</summary>
    private static ImmutableDictionary<string, object>? Metadata(ImmutableSortedDictionary<string, string> texts) =>
        texts.IsEmpty ? null : texts.ToImmutableDictionary(pair => pair.Key, pair => (object)Foundation.Template.Quoted(pair.Value));

    private static ImmutableDictionary<string, object>? Composed(SecretContract contract) => contract.DerivedKeys.IsEmpty
        ? null
        : contract.DerivedKeys.ToImmutableDictionary(derived => derived.Name, derived => (object)derived.Template.ToGoTemplate());

    private static ImmutableDictionary<string, object> Issued(SecretContract contract)
    {
        var fields = contract.Keys.ToImmutableDictionary(key => key.Name, key => key.From.Property!);
        return contract.Keys.Select(key => (key.Name, Template: Foundation.Template.OfKey(key.From.Property!)))
            .Concat(contract.DerivedKeys.Select(derived => (derived.Name, Template: derived.Template.Rename(fields))))
            .ToImmutableDictionary(pair => pair.Name, pair => (object)pair.Template.ToGoTemplate());
    }

    private static ImmutableDictionary<string, object> Data(ContractKey key, ExternalSecretDeliveryArgs args) => Map(
        ("secretKey", key.Name),
        ("remoteRef", Map(
            ("key", args.Entries[key.From.Entry]),
            ("property", key.From.Property ?? args.WholeProperty),
            ("version", key.Version),
            ("decodingStrategy", key.IsBase64 ? "Base64" : null))));
}
