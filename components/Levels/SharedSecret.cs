using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Delivery;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Identity;
using SecretsLadder.Components.Stores;

namespace SecretsLadder.Components.Levels;

/// <summary>Inputs of <see cref="SharedSecret"/>.</summary>
public sealed class SharedSecretArgs : ResourceArgs
{
    /// <summary>Owner of the Secret, for labels.</summary>
    [Input("owner", required: true)]
    public required string Owner { get; init; }

    /// <summary>The namespaces that get the Secret.</summary>
    public required ImmutableArray<string> Namespaces { get; init; }

    /// <summary>The Secret.</summary>
    public required SecretContract Contract { get; init; }

    /// <summary>Full names of its entries, by the short names that the contract uses.</summary>
    public required ImmutableDictionary<string, string> Entries { get; init; }

    /// <summary>The backend that holds the values.</summary>
    public required BackendUse Use { get; init; }

    /// <summary>The cluster.</summary>
    public required WorkloadCluster Cluster { get; init; }

    /// <summary>Whether the operator releases the Secrets, so that another producer can take them over.</summary>
    /// <value>Default false.</value>
    [Input("handover")]
    public bool Handover { get; init; }
}

/// <summary>
/// A Secret of the platform in several namespaces, with a reader of its own and a ClusterSecretStore that serves only those namespaces.
/// </summary>
public sealed class SharedSecret : ComponentResource
{
    private const string Token = "secrets-ladder:levels:SharedSecret";

    /// <summary>Creates the reader, the store and the Secrets.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="args">What is shared, and with whom.</param>
    /// <param name="options">Options, the Kubernetes provider among them, and in <c>DependsOn</c> what must exist first.</param>
    public SharedSecret(string name, SharedSecretArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        var backend = args.Use.Backend;
        var home = args.Cluster.Operator.Namespace;
        var storeName = StoreName(args.Contract.Name);
        var stores = new StoreSet("ClusterSecretStore", [storeName], [.. args.Namespaces.Order(StringComparer.Ordinal)]);
        var (account, after, id) = new BackendReader(args.Owner, home, ReaderOf(args.Contract.Name, backend.ReaderSuffix), args.Cluster, stores)
            .Create($"{name}-reader", [args.Use], this, options);
        var store = new ClusterSecretStore(
            $"{name}-store",
            new ClusterSecretStoreArgs
            {
                StoreName = storeName,
                Namespaces = args.Namespaces,
                Backend = backend,
                Reader = account with { Namespace = home },
            },
            ChildOptions.OfComponent(this, options, after));
        foreach (var space in args.Namespaces)
        {
            Deliver($"{name}/{space}", space, storeName, backend.DigestFor(account), args, ChildOptions.OfComponent(
                this, options, new ComponentResourceOptions { DependsOn = { store } }));
        }

        CloudIds = id is null ? [] : [id];
        RegisterOutputs();
    }

    /// <summary>The id that the cloud assigns to the reader, if it does.</summary>
    public IReadOnlyList<CloudId> CloudIds { get; }

    /// <summary>Name of the store of a shared Secret, unique in the cluster.</summary>
    public static string StoreName(string secret) => $"shared.{secret}";

    /// <summary>Name of the service account that reads a shared Secret, in the operator's namespace.</summary>
    /// <param name="secret">Name of the Secret.</param>
    /// <param name="suffix">Suffix of every reader's name in the backend.</param>
    public static string ReaderOf(string secret, string suffix) => $"shared.{secret}{suffix}";

    private static void Deliver(
        string name, string space, string store, string sourceDigest, SharedSecretArgs args, ComponentResourceOptions options) =>
            _ = new ExternalSecretDelivery(
        name,
        new ExternalSecretDeliveryArgs
        {
            Application = args.Owner,
            Namespace = space,
            Contract = args.Contract,
            Store = store,
            StoreKind = "ClusterSecretStore",
            SourceDigest = sourceDigest,
            WholeProperty = args.Use.Backend.WholeProperty,
            Entries = args.Use.Backend.RemoteKeys(args.Entries),
            Handover = args.Handover,
        },
        options);
}
