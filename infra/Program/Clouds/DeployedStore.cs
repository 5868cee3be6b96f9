using System.Collections.Immutable;
using SecretsLadder.Components.Levels;
using SecretsLadder.Components.Stores;
using SecretsLadder.Infra.Settings.Backends;

namespace SecretsLadder.Infra.Program.Clouds;

/// <summary>Any other source of the External Secrets Operator: the stack creates the stores, and nothing in the source itself.</summary>
/// <param name="store">The backend.</param>
internal sealed class DeployedStore(StoreBackend store) : DeployedBackend(store)
{
    /// <inheritdoc />
    public override BackendUse Complete(BackendUse use, string owner, ImmutableArray<ContractDelivery> deliveries, StackBackends backends) => use;

    /// <inheritdoc />
    protected override SecretBackend Store(string owner) => new StoreSecretBackend(store.Name, store.Provider.Word, store.Provider.Block);
}
