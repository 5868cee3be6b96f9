using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Identity;
using SecretsLadder.Components.Levels;
using SecretsLadder.Infra.Program.Clouds;
using SecretsLadder.Infra.Settings;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Program.Inputs;

/// <summary>What the settings of a stack mean for one application.</summary>
internal static class ApplicationInputs
{
    /// <summary>The inputs of the application's component.</summary>
    /// <param name="settings">The stack.</param>
    /// <param name="application">The application.</param>
    /// <param name="providers">The providers of the stack.</param>
    /// <param name="backends">The backends of the stack.</param>
    /// <param name="pipelines">The stack's pipelines, or null where only what they are for is asked.</param>
    public static ApplicationSecretsArgs Of(
        StackSettings settings, Application application, StackProviders providers, StackBackends backends, StackPipelines? pipelines)
    {
        var own = settings.ApplicationSettings[application.Name];
        var deliveries = settings.ContractsOf(application).Select(DeliveryOf).ToImmutableArray();
        var uses = Uses(settings, deliveries, delivery => delivery.Backend);
        var pushes = Uses(settings, deliveries, delivery => delivery.Push?.Backend);
        return new()
        {
            Application = application.Name,
            Namespace = own.Namespace,
            Deliveries = deliveries,
            Values = ValuesOf(application, settings.Values),
            TakeoverProvider = providers.Takeover,
            Uses = [.. uses.Select(use => UseOf(application, use.Backend, use.Deliveries, backends, pipelines))],
            Writes = [.. pushes.Select(use => WriteOf(application, use.Backend, use.Deliveries, backends))],
            Provisioned = [.. uses.Where(use => use.Backend.Provision).SelectMany(use =>
                Provisioned(settings.ContractsOf(application), use.Backend, backends.HomeOf(use.Backend, application.Name)))],
            Cluster = uses.IsEmpty && pushes.IsEmpty
                ? null
                : new(settings.Cluster.Name, settings.Cluster.OidcIssuer, ExternalSecretsSettings.OperatorOf(settings)),
            Handover = settings.Handover,
        };
    }

    /// <summary>The backends that an application reads from; the default backend first, as its reader has the short name.</summary>
    /// <param name="settings">The stack.</param>
    /// <param name="application">The application.</param>
    public static IEnumerable<Backend> UsedBackends(StackSettings settings, Application application) => InOrder(
        settings.ContractsOf(application).Select(contract => contract.Backend).OfType<Backend>().DistinctBy(backend => backend.Name),
        backend => backend.Name);

    /// <summary>The backends that contracts of an application are pushed to; the default backend first.</summary>
    /// <param name="settings">The stack.</param>
    /// <param name="application">The application.</param>
    public static IEnumerable<Backend> PushedBackends(StackSettings settings, Application application) => InOrder(
        settings.ContractsOf(application).Select(contract => contract.PushedTo).OfType<Backend>().DistinctBy(backend => backend.Name),
        backend => backend.Name);

    private static IEnumerable<T> InOrder<T>(IEnumerable<T> items, Func<T, string> backendOf) =>
        items.OrderBy(item => backendOf(item) == Backend.DefaultName ? 0 : 1).ThenBy(backendOf, StringComparer.Ordinal);

    private static ContractDelivery DeliveryOf(PlacedContract contract)
    {
        var entries = contract.Source is ContractSource.Entries(var backend) ? EntriesOf(contract, backend) : [];
        return new(contract.Resolved, contract.Delivery, contract.Backend?.Name, entries)
        {
            Push = contract.PushedTo is { } target ? new(target.Name, EntriesOf(contract, target)) : null,
            Sealed = (contract.Source as ContractSource.Sealed)?.Content ?? SealedContent.None,
            DatabaseRole = (contract.Source as ContractSource.Issued)?.DatabaseRole,
        };
    }

    private static ImmutableDictionary<string, string> EntriesOf(PlacedContract contract, Backend backend) =>
        contract.Contract.EntryNames.ToImmutableDictionary(name => name, name => contract.EntryName(name, backend));

    /// <summary>What is read from each backend, or written to it.</summary>
    private static ImmutableArray<Use> Uses(
        StackSettings settings, ImmutableArray<ContractDelivery> deliveries, Func<ContractDelivery, string?> backendOf) =>
    [
        .. InOrder(deliveries.Where(delivery => backendOf(delivery) is not null).GroupBy(delivery => backendOf(delivery)!), group => group.Key)
            .Select(group => new Use(settings.Backends[group.Key], [.. group])),
    ];

    private static BackendUse UseOf(
        Application application, Backend backend, ImmutableArray<ContractDelivery> deliveries, StackBackends backends, StackPipelines? pipelines)
    {
        ImmutableArray<string> entries = [.. deliveries.SelectMany(delivery => delivery.Entries.Values).Distinct().Order(StringComparer.Ordinal)];
        var use = backends.UseOf(backend, application.Name, entries, deliveries);
        return backend is AwsBackend aws ? use with { ReaderBoundary = pipelines?.BoundaryOf(aws) } : use;
    }

    private static BackendUse WriteOf(
        Application application, Backend backend, ImmutableArray<ContractDelivery> deliveries, StackBackends backends)
    {
        ImmutableArray<string> entries =
            [.. deliveries.SelectMany(delivery => delivery.Push!.Entries.Values).Distinct().Order(StringComparer.Ordinal)];
        return backends.UseOf(backend, application.Name, entries, deliveries) with { Access = EntryAccess.Write };
    }

    /// <summary>The entries that this stack creates: those whose values are generated. All others exist already.</summary>
    private static IEnumerable<ProvisionedEntry> Provisioned(IEnumerable<PlacedContract> contracts, Backend backend, EntryHome home) =>
        from contract in contracts
        where contract.Source is ContractSource.Entries source && source.Backend == backend
        from key in contract.Contract.Keys
        where key.Generate is not null
        group (contract, key) by key.From.Entry into entry
        select new ProvisionedEntry(
            entry.Key, entry.First().contract.EntryName(entry.Key, backend), [.. entry.Select(read => (read.contract.Name, read.key))], home);

    private static Dictionary<SecretKeyName, Output<string>> ValuesOf(Application application, SecretValues values)
    {
        var available = new Dictionary<SecretKeyName, Output<string>>();
        foreach (var contract in application.Secrets)
        {
            foreach (var key in contract.Keys.Where(key => values.IsAvailable(application.Name, contract.Name, key)))
            {
                available.Add(new(contract.Name, key.Name), values.Get(application.Name, contract.Name, key.Name));
            }
        }

        return available;
    }

    /// <summary>What an application reads from one backend, or writes to it.</summary>
    private sealed record Use(Backend Backend, ImmutableArray<ContractDelivery> Deliveries);
}
