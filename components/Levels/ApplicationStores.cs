using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Identity;
using SecretsLadder.Components.Stores;

namespace SecretsLadder.Components.Levels;

/// <summary>Inputs of <see cref="ApplicationStores"/>.</summary>
public sealed class ApplicationStoresArgs : ResourceArgs
{
    /// <summary>The application.</summary>
    [Input("application", required: true)]
    public required string Application { get; init; }

    /// <summary>Namespace of the application.</summary>
    [Input("namespace", required: true)]
    public required string Namespace { get; init; }

    /// <summary>The cluster: part of names that must differ between clusters of one account.</summary>
    public required WorkloadCluster Cluster { get; init; }

    /// <summary>What the application reads, or writes, by backend; the default backend first. All with one access.</summary>
    public required ImmutableArray<BackendUse> Uses { get; init; }

    /// <summary>Whether the stores read or write.</summary>
    internal EntryAccess Access => Uses[0].Access;
}

/// <summary>
/// The stores of one application and their readers: one identity for each home of backends, such as an account. It may read exactly the entries that
/// the application's contracts name. What contracts are pushed to has stores and identities of its own, the writers, which may write exactly that.
/// </summary>
public sealed class ApplicationStores : ComponentResource
{
    private const string Token = "secrets-ladder:levels:ApplicationStores";

    private readonly Dictionary<string, string> _sourceDigests = [];
    private readonly List<CloudId> _cloudIds = [];

    /// <summary>Creates the readers and stores.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="args">What the application reads.</param>
    /// <param name="options">Options, the Kubernetes provider among them, and in <c>DependsOn</c> what must exist first.</param>
    public ApplicationStores(string name, ApplicationStoresArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        foreach (var reader in Readers(args.Application, args.Uses.Select(use => use.Backend), args.Access))
        {
            ImmutableArray<BackendUse> uses = [.. args.Uses.Where(use => HomeOf(use.Backend) == reader.Home)];
            AddReader($"{name}-{Word(args.Access)}{reader.Suffix}", reader.Name, name, args, uses, options);
        }

        RegisterOutputs();
    }

    /// <summary>A digest of what the store of each backend reads, by the backend's name.</summary>
    public IReadOnlyDictionary<string, string> SourceDigests => _sourceDigests;

    /// <summary>The ids that clouds assign to the readers.</summary>
    public IReadOnlyList<CloudId> CloudIds => _cloudIds;

    /// <summary>Name of a backend's store. Neither name can contain the dot, so the result is unique.</summary>
    /// <param name="application">The application.</param>
    /// <param name="backend">The backend.</param>
    /// <param name="access">Whether the store reads or writes.</param>
    public static string StoreName(string application, string backend, EntryAccess access = EntryAccess.Read) =>
        access == EntryAccess.Write ? $"{application}.{backend}.writer" : $"{application}.{backend}";

    /// <summary>
    /// The readers of an application, or its writers, one for each home of its backends. That of the first home has the short name.
    /// </summary>
    /// <param name="application">The application.</param>
    /// <param name="backends">The backends that it reads from, or writes to, in order.</param>
    /// <param name="access">Whether they read or write.</param>
    public static ImmutableArray<StoreReaderName> Readers(
        string application, IEnumerable<SecretBackend> backends, EntryAccess access = EntryAccess.Read)
    {
        var role = access == EntryAccess.Write ? "writer" : "secrets";
        return
        [
            .. backends.GroupBy(HomeOf).Select((home, index) =>
            {
                var suffix = index == 0 ? "" : $".{home.First().Name}";
                return new StoreReaderName(home.Key, suffix, $"{application}-{role}{home.First().ReaderSuffix}{suffix}");
            }),
        ];
    }

    /// <summary>The reader of a backend, or its writer.</summary>
    /// <param name="application">The application.</param>
    /// <param name="backends">The backends that it reads from, or writes to, in order.</param>
    /// <param name="backend">The backend.</param>
    /// <param name="access">Whether it reads or writes.</param>
    public static string ReaderOf(
        string application, IEnumerable<SecretBackend> backends, SecretBackend backend, EntryAccess access = EntryAccess.Read) =>
        Readers(application, backends, access).Single(reader => reader.Home == HomeOf(backend)).Name;

    /// <summary>A store that reads with Secrets shares no reader: its home is its own.</summary>
    private static string HomeOf(SecretBackend backend) => backend.HasReader ? backend.Home : $"{backend.Home} {backend.Name}";

    private static string Word(EntryAccess access) => access == EntryAccess.Write ? "writer" : "reader";

    private void AddReader(
        string readerName, string reader, string name, ApplicationStoresArgs args, ImmutableArray<BackendUse> uses, ComponentResourceOptions? options)
    {
        var stores = new StoreSet(
            "SecretStore",
            [.. uses.Select(use => StoreName(args.Application, use.Backend.Name, args.Access)).Order(StringComparer.Ordinal)],
            [args.Namespace]);
        var (account, after, id) = new BackendReader(args.Application, args.Namespace, reader, args.Cluster, stores)
            .Create(readerName, uses, this, options);
        if (id is not null)
        {
            _cloudIds.Add(id);
        }

        foreach (var backend in uses.Select(use => use.Backend))
        {
            _sourceDigests.Add(backend.Name, backend.DigestFor(account));
            _ = new SecretStore(
                $"{name}-{backend.Name}",
                new SecretStoreArgs
                {
                    Application = args.Application,
                    Namespace = args.Namespace,
                    StoreName = StoreName(args.Application, backend.Name, args.Access),
                    Backend = backend,
                    Reader = account,
                },
                ChildOptions.OfComponent(this, options, after));
        }
    }
}
