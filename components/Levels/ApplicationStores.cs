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

    /// <summary>The cluster, for names that must differ between clusters of one account.</summary>
    public required WorkloadCluster Cluster { get; init; }

    /// <summary>What the application reads, by backend; the default backend first.</summary>
    public required ImmutableArray<BackendUse> Uses { get; init; }
}

/// <summary>
/// The stores of one application, and the readers they read as: one identity an account, which may read exactly the entries that the
/// application's contracts name.
/// </summary>
public sealed class ApplicationStores : ComponentResource
{
    private const string Token = "secrets-ladder:levels:ApplicationStores";

    /// <summary>Creates the readers and stores.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="args">What the application reads.</param>
    /// <param name="options">Options, the Kubernetes provider among them, and what must be there before.</param>
    public ApplicationStores(string name, ApplicationStoresArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        foreach (var (accountId, suffix) in Accounts(args.Uses.Select(use => (AwsSecretBackend)use.Backend)))
        {
            AddAccount(name, suffix, args, accountId, [.. args.Uses.Where(use => ((AwsSecretBackend)use.Backend).AccountId == accountId)], options);
        }

        RegisterOutputs();
    }

    /// <summary>Name of the store of a backend. The dot, which neither name can hold, keeps any two apart.</summary>
    /// <param name="application">The application.</param>
    /// <param name="backend">The backend.</param>
    public static string StoreName(string application, string backend) => $"{application}.{backend}";

    /// <summary>The readers of an application: one an account. The first account's has the short name; it is the only one unless backends lie in several accounts.</summary>
    /// <param name="application">The application.</param>
    /// <param name="backends">The backends that it reads from, in order.</param>
    public static ImmutableArray<(string AccountId, string Reader)> Readers(string application, IEnumerable<AwsSecretBackend> backends) =>
        [.. Accounts(backends).Select(account => (account.AccountId, $"{application}-secrets{account.Suffix}"))];

    private static IEnumerable<(string AccountId, string Suffix)> Accounts(IEnumerable<AwsSecretBackend> backends) =>
        backends.GroupBy(backend => backend.AccountId).Select((account, index) => (account.Key, index == 0 ? "" : $".{account.First().Name}"));

    private void AddAccount(
        string name, string suffix, ApplicationStoresArgs args, string accountId, ImmutableArray<BackendUse> uses, ComponentResourceOptions? options)
    {
        var reader = $"{args.Application}-secrets{suffix}";
        var region = ((AwsSecretBackend)uses[0].Backend).Region;
        var roleName = IrsaRole.NameOf(args.Cluster.Name, reader);
        var role = new IrsaRole(
            $"{name}-reader{suffix}-role",
            new IrsaRoleArgs
            {
                RoleName = roleName,
                Description = $"Reads the secrets of {args.Application} for {args.Namespace}/{reader}",
                Trust = IrsaTrust.Of(accountId, region, args.Cluster.OidcIssuer, args.Namespace, reader),
                Permissions = Permissions(uses),
                PermissionsBoundary = uses[0].ReaderBoundary,
            },
            new ComponentResourceOptions { Parent = this, Providers = { uses[0].Provider } });
        var account = new StoreReader(
            $"{name}-reader{suffix}",
            new StoreReaderArgs
            {
                Application = args.Application,
                Namespace = args.Namespace,
                ServiceAccount = reader,
                Annotations = ImmutableDictionary<string, string>.Empty.Add("eks.amazonaws.com/role-arn", IrsaRole.ArnOf(accountId, region, roleName)),
                Operator = args.Cluster.Operator,
            },
            ChildOptions.OfComponent(this, options));
        foreach (var backend in uses.Select(use => (AwsSecretBackend)use.Backend))
        {
            _ = new AwsSecretStore(
                $"{name}-{backend.Name}",
                new AwsSecretStoreArgs
                {
                    Application = args.Application,
                    Namespace = args.Namespace,
                    StoreName = StoreName(args.Application, backend.Name),
                    Service = backend.Service,
                    Region = backend.Region,
                    ServiceAccount = reader,
                },
                ChildOptions.OfComponent(this, options, new ComponentResourceOptions { DependsOn = { role, account } }));
        }
    }

    /// <summary>What the reader may do. The ARN of a key may be known only later; the entries are known at once.</summary>
    private static Output<PolicyDocument> Permissions(ImmutableArray<BackendUse> uses) =>
        Output.All(uses.Select(use => use.KmsKeyArn ?? "")).Apply(keys => AwsReadPolicy.Of(
            from use in uses.Zip(keys)
            from entry in use.First.Entries
            select ((AwsSecretBackend)use.First.Backend).Entry(entry, use.Second.Length == 0 ? null : use.Second)));
}
