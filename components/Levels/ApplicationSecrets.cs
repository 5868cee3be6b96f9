using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Delivery;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Identity;
using SecretsLadder.Components.Stores;
using Random = Pulumi.Random;

namespace SecretsLadder.Components.Levels;

/// <summary>Inputs of <see cref="ApplicationSecrets"/>.</summary>
public sealed class ApplicationSecretsArgs : ResourceArgs
{
    /// <summary>The application.</summary>
    [Input("application", required: true)]
    public required string Application { get; init; }

    /// <summary>Namespace of the application.</summary>
    [Input("namespace", required: true)]
    public required string Namespace { get; init; }

    /// <summary>The contracts, and how each is delivered.</summary>
    public required ImmutableArray<ContractDelivery> Deliveries { get; init; }

    /// <summary>The supplied values, by Secret and key, each marked secret. Not registered as an input of the component.</summary>
    public required IReadOnlyDictionary<SecretKeyName, Output<string>> Values { get; init; }

    /// <summary>The Kubernetes provider that adopts existing objects; only Secrets of level plain use it.</summary>
    public required ProviderResource TakeoverProvider { get; init; }

    /// <summary>What the application reads from backends, the default backend first.</summary>
    /// <value>Default none.</value>
    public ImmutableArray<BackendUse> Uses { get; init; } = [];

    /// <summary>What pushed contracts write to backends, the default backend first.</summary>
    /// <value>Default none.</value>
    public ImmutableArray<BackendUse> Writes { get; init; } = [];

    /// <summary>The backends whose entries this stack creates.</summary>
    /// <value>Default none.</value>
    public ImmutableArray<ProvisionedEntry> Provisioned { get; init; } = [];

    /// <summary>The cluster; required if backends are used.</summary>
    public WorkloadCluster? Cluster { get; init; }

    /// <summary>Whether producers release their Secrets, so that the stack can return to a lower level.</summary>
    /// <value>Default false.</value>
    [Input("handover")]
    public bool Handover { get; init; }
}

/// <summary>All Secrets of one application, each delivered as the environment specifies.</summary>
public sealed class ApplicationSecrets : ComponentResource
{
    private const string Token = "secrets-ladder:levels:ApplicationSecrets";

    private readonly string _name;
    private readonly ApplicationSecretsArgs _args;
    private readonly ComponentResourceOptions? _options;
    private readonly Dictionary<SecretKeyName, Output<string>> _generated = [];
    private ApplicationStores? _stores;
    private readonly ApplicationStores? _writers;

    /// <summary>Creates the Secrets.</summary>
    /// <param name="name">Unique name of the component: the application's.</param>
    /// <param name="args">What the application asks for.</param>
    /// <param name="options">Options, the Kubernetes and Random providers among them, and in <c>DependsOn</c> what must exist first.</param>
    public ApplicationSecrets(string name, ApplicationSecretsArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        (_name, _args, _options) = (name, args, options);
        InputList<Resource> before = Backends().ToList();
        _writers = args.Writes.IsEmpty ? null : Stores("writers", args.Writes);
        foreach (var delivery in args.Deliveries)
        {
            switch (delivery.Kind)
            {
                case DeliveryKind.Plain:
                    Plain(delivery);
                    break;
                case DeliveryKind.Sealed:
                    Sealed(delivery);
                    break;
                case DeliveryKind.External:
                    External(delivery, before);
                    break;
                default:
                    throw new ResourceException(
                        $"the Secret '{delivery.Contract.Name}' cannot be delivered {delivery.Kind}; "
                        + "this release delivers Plain, Sealed and External", this);
            }
        }

        RegisterOutputs();
    }

    /// <summary>The ids that clouds assign to the application's readers.</summary>
    public IReadOnlyList<CloudId> CloudIds => [.. _stores?.CloudIds ?? [], .. _writers?.CloudIds ?? []];

    private WorkloadCluster Cluster => _args.Cluster
        ?? throw new ResourceException($"the application '{_args.Application}' uses a backend, but no cluster is given; set Cluster", this);

    /// <summary>Joined with '/', because names of applications and Secrets may contain '-', and those of Secrets '.'.</summary>
    private string ChildName(string secret) => $"{_name}/{secret}";

    /// <summary>Creates vaults, then entries, then the stores that read them.</summary>
    private IEnumerable<Resource> Backends()
    {
        var vaults = _args.Uses.Where(use => use.OwnVault is not null).ToDictionary(use => use.Backend, Vault);
        var entries = _args.Provisioned.Select(provisioned => (provisioned.Home.Backend, Entry: Provision(provisioned, vaults))).ToList();
        if (_args.Uses.IsEmpty)
        {
            return entries.Select(pair => pair.Entry);
        }

        // An AWS policy names entries as text. In other clouds a permission is set on the entry or vault, which must exist first.
        var uses = _args.Uses.Select(use => use.Backend is AwsSecretBackend
            ? use
            : use with
            {
                After = [.. use.After, .. vaults.Where(pair => pair.Key == use.Backend).Select(pair => pair.Value),
                .. entries.Where(pair => pair.Backend == use.Backend).Select(pair => pair.Entry)]
            });
        _stores = Stores("stores", [.. uses]);
        return entries.Select(pair => pair.Entry).Append(_stores);
    }

    private KeyVault Vault(BackendUse use) => new KeyVault(
        $"{_name}/vault/{use.Backend.Name}", use.OwnVault!, new ComponentResourceOptions { Parent = this, Providers = { use.Provider! } });

    private ComponentResource Provision(ProvisionedEntry provisioned, Dictionary<SecretBackend, KeyVault> vaults)
    {
        var values = provisioned.Generated.ToImmutableSortedDictionary(
            pair => pair.Key.From.Property ?? "", pair => ValueOf(pair.Secret, pair.Key), StringComparer.Ordinal);
        var home = vaults.TryGetValue(provisioned.Home.Backend, out var vault)
            ? provisioned.Home with { After = [.. provisioned.Home.After, vault] }
            : provisioned.Home;
        return home.Create(
            $"{_name}/entry/{provisioned.Name}", provisioned.Entry, values, _args.Application, new ComponentResourceOptions { Parent = this });
    }

    private ApplicationStores Stores(string suffix, ImmutableArray<BackendUse> uses) => new(
        $"{_name}-{suffix}",
        new ApplicationStoresArgs { Application = _args.Application, Namespace = _args.Namespace, Cluster = Cluster, Uses = uses },
        ChildOptions.OfComponent(this, _options));

    private void Plain(ContractDelivery delivery)
    {
        var contract = delivery.Contract;
        var secret = new PlainSecret(
            ChildName(contract.Name),
            new PlainSecretArgs
            {
                Application = _args.Application,
                Namespace = _args.Namespace,
                Contract = contract,
                Values = contract.Keys.Where(key => !key.IsOptional || _args.Values.ContainsKey(new(contract.Name, key.Name)))
                    .ToImmutableDictionary(key => key.Name, key => ValueOf(contract.Name, key)),
            },
            ChildOptions.OfComponent(this, _options, new ComponentResourceOptions { Providers = { _args.TakeoverProvider } }));
        if (delivery.Push is { } push)
        {
            Push(contract, push, secret);
        }
    }

    private void Push(SecretContract contract, ContractPush push, PlainSecret secret)
    {
        var use = _args.Writes.Single(use => use.Backend.Name == push.Backend);
        _ = new PushedSecret(
            $"{_name}/push/{contract.Name}",
            new PushedSecretArgs
            {
                Application = _args.Application,
                Namespace = _args.Namespace,
                Contract = contract,
                Store = ApplicationStores.StoreName(_args.Application, push.Backend, EntryAccess.Write),
                SourceDigest = _writers!.SourceDigests[push.Backend],
                WholeProperty = use.Backend.WholeProperty,
                Metadata = use.Backend.PushMetadata(use.KmsKeyArn),
                Entries = use.Backend.RemoteKeys(push.Entries),
            },
            ChildOptions.OfComponent(this, _options, new ComponentResourceOptions { DependsOn = { secret, _writers } }));
    }

    /// <summary>Creates nothing until every key is sealed: the controller would remove a missing key from the existing Secret.</summary>
    private void Sealed(ContractDelivery delivery)
    {
        if (delivery.Sealed.Fulfils(delivery.Contract))
        {
            _ = new SealedSecretDelivery(
                ChildName(delivery.Contract.Name),
                new SealedSecretDeliveryArgs
                {
                    Application = _args.Application,
                    Namespace = _args.Namespace,
                    Contract = delivery.Contract,
                    Content = delivery.Sealed,
                },
                ChildOptions.OfComponent(this, _options));
        }
    }

    private void External(ContractDelivery delivery, InputList<Resource> before)
    {
        var backend = _args.Uses.Single(use => use.Backend.Name == delivery.Backend).Backend;
        _ = new ExternalSecretDelivery(
            ChildName(delivery.Contract.Name),
            new ExternalSecretDeliveryArgs
            {
                Application = _args.Application,
                Namespace = _args.Namespace,
                Contract = delivery.Contract,
                Store = ApplicationStores.StoreName(_args.Application, backend.Name),
                SourceDigest = _stores!.SourceDigests[backend.Name],
                WholeProperty = backend.WholeProperty,
                Entries = backend.RemoteKeys(delivery.Entries),
                Credential = delivery.DatabaseRole is null ? null : Credential((VaultSecretBackend)backend, delivery.DatabaseRole),
                Handover = _args.Handover,
            },
            ChildOptions.OfComponent(this, _options, new ComponentResourceOptions { DependsOn = before }));
    }

    private IssuedCredential Credential(VaultSecretBackend backend, string databaseRole)
    {
        var reader = ApplicationStores.ReaderOf(_args.Application, _args.Uses.Select(use => use.Backend), backend);
        return new(VaultReadPolicy.CredentialPath(backend.DatabaseMount, databaseRole), backend.GeneratorProvider(
            new StoreAccount(reader, VaultKubernetesRole.NameOf(Cluster.Name, reader))));
    }

    /// <summary>
    /// The supplied value, or else a generated one: the same resource at every level, so that the value survives a change of level. Protected,
    /// because a new value would lock out everyone who uses the old one.
    /// </summary>
    private Output<string> ValueOf(string secret, ContractKey key)
    {
        if (_args.Values.TryGetValue(new(secret, key.Name), out var supplied) || _generated.TryGetValue(new(secret, key.Name), out supplied))
        {
            return supplied;
        }

        if (key.Generate is not { } length)
        {
            throw new ResourceException(
                $"the key '{key.Name}' of the Secret '{secret}' has no value, and its contract does not generate one; "
                + "set it with 'pulumi config set --secret --path'",
                this);
        }

        var password = new Random.RandomPassword(
            $"{ChildName(secret)}/{key.Name}",
            new Random.RandomPasswordArgs { Length = length, Special = false },
            ChildOptions.Of(this, _options, new CustomResourceOptions { Protect = true }));
        return _generated[new(secret, key.Name)] = Output.CreateSecret(password.Result);
    }
}
