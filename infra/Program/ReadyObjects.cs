using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Settings;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Program;

/// <summary>
/// The objects whose controllers report in the status whether they are as deployed. <c>pulumi up</c> awaits that only when it creates them: an
/// update that breaks one ends at once on the former Ready=True, so that something else has to look afterwards.
/// </summary>
internal static class ReadyObjects
{
    /// <summary>
    /// Their names, separated by spaces, by kind and namespace: <c>ExternalSecret/shop</c>; by the kind alone where it is one of the cluster.
    /// </summary>
    /// <param name="settings">The stack.</param>
    public static ImmutableDictionary<string, string> Of(StackSettings settings) => Stores(settings)
        .Concat(Deliveries(settings))
        .Concat(Pushes(settings))
        .Concat(Shared(settings))
        .GroupBy(found => found.Place, found => found.Name)
        .ToImmutableDictionary(group => group.Key, group => string.Join(' ', group.Order(StringComparer.Ordinal)));

    private static IEnumerable<(string Place, string Name)> Stores(StackSettings settings) =>
        from reading in StoreReading.Of(settings)
        select (reading.IsShared ? "ClusterSecretStore" : $"SecretStore/{reading.Account.Namespace}", reading.Store);

    private static IEnumerable<(string Place, string Name)> Deliveries(StackSettings settings) =>
        from contract in settings.Contracts
        let kind = (contract.Delivery, contract.Source) switch
        {
            (DeliveryKind.External, _) => "ExternalSecret",
            (_, ContractSource.Sealed source) when source.Content.Fulfils(contract.Contract) => "SealedSecret",
            _ => null,
        }
        where kind is not null
        select ($"{kind}/{contract.Own.Namespace}", contract.Name);

    private static IEnumerable<(string Place, string Name)> Pushes(StackSettings settings) =>
        from contract in settings.Contracts
        where contract.PushedTo is not null
        select ($"PushSecret/{contract.Own.Namespace}", contract.Name);

    private static IEnumerable<(string Place, string Name)> Shared(StackSettings settings) =>
        from shared in settings.Shared.Values
        from space in shared.Namespaces
        select ($"ExternalSecret/{space}", shared.Name);
}
