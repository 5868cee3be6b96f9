using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Identity;
using SecretsLadder.Components.Levels;
using SecretsLadder.Components.Stores;
using SecretsLadder.Infra.Settings;

namespace SecretsLadder.Infra;

/// <summary>What the settings of a stack mean for one application.</summary>
internal static class ApplicationInputs
{
    /// <summary>The inputs of the application's component.</summary>
    /// <param name="settings">The stack.</param>
    /// <param name="application">The application.</param>
    /// <param name="providers">The providers of the stack.</param>
    /// <param name="keys">The keys that encrypt entries.</param>
    /// <param name="pipelines">The stack's pipelines, or null where only what they are for is asked.</param>
    public static ApplicationSecretsArgs Of(StackSettings settings, Application application, StackProviders providers, StackKeys keys, StackPipelines? pipelines)
    {
        var own = settings.ApplicationSettings[application.Name];
        var deliveries = application.Secrets.Select(contract => DeliveryOf(settings, application, own, contract)).ToImmutableArray();
        var uses = Uses(settings, deliveries);
        return new()
        {
            Application = application.Name,
            Namespace = own.Namespace,
            Deliveries = deliveries,
            Values = ValuesOf(application, settings.Values),
            TakeoverProvider = providers.Takeover,
            Uses = [.. uses.Select(use => new BackendUse(ToComponent(use.Backend), use.Entries, providers.AwsOf(use.Backend), keys.ArnOf(use.Backend), pipelines?.BoundaryOf(use.Backend)))],
            Provisioned = [.. uses.Where(use => use.Backend.Provision).SelectMany(use => Provisioned(settings, application, own, use.Backend, providers, keys))],
            Cluster = uses.IsEmpty ? null : new(settings.Cluster.Name, settings.Cluster.OidcIssuer!, ExternalSecretsSettings.OperatorOf(settings)),
            Handover = settings.Handover,
        };
    }

    private static ContractDelivery DeliveryOf(StackSettings settings, Application application, ApplicationSettings own, SecretContract contract)
    {
        var kind = settings.DeliveryOf(application.Name, contract.Name);
        var backend = kind == DeliveryKind.External ? settings.BackendOf(application.Name, contract.Name) : null;
        var entries = backend is null
            ? ImmutableDictionary<string, string>.Empty
            : contract.EntryNames.ToImmutableDictionary(name => name, name => own.EntryName(settings.Environment, application.Name, name, backend));
        return new(contract.Resolve(own.Parameters), kind, backend?.Name, entries)
        {
            Sealed = kind == DeliveryKind.Sealed ? settings.SealedContentOf(own.Namespace, contract.Name) : SealedContent.None,
        };
    }

    /// <summary>What is read from each backend; the default backend first, as its reader has the short name.</summary>
    private static ImmutableArray<(AwsBackend Backend, ImmutableArray<string> Entries)> Uses(StackSettings settings, ImmutableArray<ContractDelivery> deliveries) =>
    [
        .. deliveries
            .Where(delivery => delivery.Backend is not null)
            .GroupBy(delivery => delivery.Backend!)
            .OrderBy(group => group.Key == Backend.DefaultName ? 0 : 1)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (
                (AwsBackend)settings.Backends[group.Key],
                group.SelectMany(delivery => delivery.Entries.Values).Distinct().Order(StringComparer.Ordinal).ToImmutableArray())),
    ];

    /// <summary>The entries that this stack creates: those whose values are generated. All others are there already.</summary>
    private static IEnumerable<ProvisionedEntry> Provisioned(
        StackSettings settings, Application application, ApplicationSettings own, AwsBackend backend, StackProviders providers, StackKeys keys) =>
        from contract in application.Secrets
        where settings.DeliveryOf(application.Name, contract.Name) == DeliveryKind.External && settings.BackendOf(application.Name, contract.Name) == backend
        from key in contract.Keys
        where key.Generate is not null
        group (contract.Name, key) by key.From.Entry into entry
        select new ProvisionedEntry(
            entry.Key,
            ToComponent(backend).Entry(own.EntryName(settings.Environment, application.Name, entry.Key, backend)),
            [.. entry],
            RecoveryWindow(settings.Environment),
            providers.AwsOf(backend),
            keys.ArnOf(backend));

    /// <summary>A backend as the components know it.</summary>
    /// <param name="backend">The backend.</param>
    public static AwsSecretBackend ToComponent(AwsBackend backend) => new(
        backend.Name,
        backend.Service == AwsService.SecretsManager ? AwsSecretService.SecretsManager : AwsSecretService.ParameterStore,
        backend.AccountId,
        backend.Region);

    /// <summary>Days in which a deleted entry can be restored. In development a deleted entry is gone, so that its name is free at once.</summary>
    /// <param name="environment">The environment.</param>
    public static int RecoveryWindow(DeploymentEnvironment environment) => environment switch
    {
        DeploymentEnvironment.Development => 0,
        DeploymentEnvironment.Staging => 7,
        _ => 30,
    };

    private static Dictionary<(string Secret, string Key), Output<string>> ValuesOf(Application application, SecretValues values) => (
        from contract in application.Secrets
        from key in contract.Keys
        where values.IsAvailable(application.Name, contract.Name, key)
        select (contract, key)).ToDictionary(
            pair => (pair.contract.Name, pair.key.Name),
            pair => values.Get(application.Name, pair.contract.Name, pair.key.Name));
}
