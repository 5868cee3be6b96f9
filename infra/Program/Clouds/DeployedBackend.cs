using System.Collections.Immutable;
using SecretsLadder.Components.Levels;
using SecretsLadder.Components.Stores;
using SecretsLadder.Infra.Settings;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Program.Clouds;

/// <summary>A backend as the program deploys it: its stores, and what its readers need. One class a kind.</summary>
/// <param name="backend">The backend.</param>
internal abstract class DeployedBackend(Backend backend)
{
    /// <summary>A backend as the program deploys it.</summary>
    /// <param name="settings">The stack.</param>
    /// <param name="backend">The backend.</param>
    public static DeployedBackend Of(StackSettings settings, Backend backend) => backend.Accept(new Kinds(settings));

    /// <summary>The backend as an owner's stores read it.</summary>
    /// <param name="owner">The application, or <see cref="Backend.Platform"/>.</param>
    public SecretBackend StoreOf(string owner) => backend.Credential is { } credential ? Store(owner) with { Credential = credential } : Store(owner);

    /// <summary>The vault that has to exist before the entries of a use, if the platform creates it; else null.</summary>
    /// <param name="use">The use.</param>
    public virtual KeyVaultArgs? PlatformVaultOf(UsedBackend use) => null;

    /// <summary>A use of the backend with all that its readers need.</summary>
    /// <param name="use">The use.</param>
    /// <param name="owner">The application, or <see cref="Backend.Platform"/>.</param>
    /// <param name="deliveries">What the owner reads; none for the platform.</param>
    /// <param name="backends">The backends of the stack.</param>
    public abstract BackendUse Complete(BackendUse use, string owner, ImmutableArray<ContractDelivery> deliveries, StackBackends backends);

    /// <summary>The backend as an owner's stores read it with a workload identity.</summary>
    /// <param name="owner">The application, or <see cref="Backend.Platform"/>.</param>
    protected abstract SecretBackend Store(string owner);

    private sealed class Kinds(StackSettings settings) : IBackendVisitor<DeployedBackend>
    {
        /// <inheritdoc />
        public DeployedBackend Visit(AwsBackend aws) => new DeployedAws(settings, aws);

        /// <inheritdoc />
        public DeployedBackend Visit(AzureBackend azure) => new DeployedAzure(settings, azure);

        /// <inheritdoc />
        public DeployedBackend Visit(GcpBackend gcp) => new DeployedGcp(settings, gcp);

        /// <inheritdoc />
        public DeployedBackend Visit(VaultBackend vault) => new DeployedVault(vault);

        /// <inheritdoc />
        public DeployedBackend Visit(StoreBackend store) => new DeployedStore(store);
    }
}
