using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Settings.Applications;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Settings;

/// <summary>A contract as an environment places it: in a namespace, delivered in one way, its values from one source.</summary>
internal sealed record PlacedContract
{
    private readonly StackSettings _stack;

    /// <summary>Places a contract.</summary>
    /// <param name="stack">The settings of the environment.</param>
    /// <param name="application">The application.</param>
    /// <param name="own">What differs for the application here.</param>
    /// <param name="contract">The contract as its file states it.</param>
    public PlacedContract(StackSettings stack, Application application, ApplicationSettings own, SecretContract contract)
    {
        (_stack, Application, Own, Contract) = (stack, application, own, contract);
        Delivery = own.Deliveries.TryGetValue(contract.Name, out var pinned) ? pinned : stack.Level switch
        {
            Level.Plain => DeliveryKind.Plain,
            Level.Sealed => DeliveryKind.Sealed,
            _ => DeliveryKind.External,
        };
        Source = SourceOf();
    }

    /// <summary>The application that owns the contract.</summary>
    public Application Application { get; }

    /// <summary>What differs for the application in this environment.</summary>
    public ApplicationSettings Own { get; }

    /// <summary>The contract as its file states it, with <c>${parameters}</c>.</summary>
    public SecretContract Contract { get; }

    /// <summary>How the Secret is delivered: as pinned for the contract, else as the level does.</summary>
    public DeliveryKind Delivery { get; }

    /// <summary>Whether the values are read from a backend, declared or not, rather than held by the stack or by Git.</summary>
    public bool ReadsBackend => Delivery is DeliveryKind.External or DeliveryKind.Csi;

    /// <summary>Where the values come from.</summary>
    public ContractSource Source { get; }

    /// <summary>The contract with every parameter replaced by its value.</summary>
    /// <exception cref="KeyNotFoundException">A parameter has no value.</exception>
    public SecretContract Resolved => Contract.Resolve(Own.Parameters);

    /// <summary>Name of the contract.</summary>
    public string Name => Contract.Name;

    /// <summary>The Secret.</summary>
    public NamespacedName Secret => new(Own.Namespace, Contract.Name);

    /// <summary>Name of the backend that the values come from at level external and above, whether or not the stack declares it.</summary>
    public string BackendName => Own.Backends.GetValueOrDefault(Contract.Name, Backends.Backend.DefaultName);

    /// <summary>The backend that the values come from, or null if they come from none, or from one that the stack does not declare.</summary>
    public Backend? Backend => Source switch
    {
        ContractSource.Entries entries => entries.Backend,
        ContractSource.Issued issued => issued.Backend,
        _ => null,
    };

    /// <summary>
    /// The backend that the values are written to besides the Secret, or null if they are pushed nowhere, or to a backend that the stack does not
    /// declare.
    /// </summary>
    public Backend? PushedTo => Delivery == DeliveryKind.Plain && Own.Push.TryGetValue(Contract.Name, out var backend)
        ? _stack.Backends.GetValueOrDefault(backend)
        : null;

    /// <summary>Full name of an entry: as the stack names it, else by the backend's pattern.</summary>
    /// <param name="name">Its short name, in the application's file.</param>
    /// <param name="backend">The backend.</param>
    public string EntryName(string name, Backend backend) => Own.EntryName(_stack.Environment, Application.Name, name, backend);

    private ContractSource SourceOf() => Delivery switch
    {
        DeliveryKind.Plain => ContractSource.Configured.Instance,
        DeliveryKind.Sealed => new ContractSource.Sealed(_stack.Sealed.GetValueOrDefault(Secret)),
        _ => _stack.Backends.GetValueOrDefault(BackendName) switch
        {
            null => ContractSource.Undeclared.Instance,
            VaultBackend vault when Contract.Rotation == Rotation.Dynamic =>
                new ContractSource.Issued(vault, Own.Databases.GetValueOrDefault(Contract.Name)),
            var backend => new ContractSource.Entries(backend),
        },
    };
}
