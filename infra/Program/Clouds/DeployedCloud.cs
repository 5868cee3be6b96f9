using Pulumi;
using SecretsLadder.Infra.Settings.Backends;

namespace SecretsLadder.Infra.Program.Clouds;

/// <summary>A backend that the stack creates something in, entries or permissions of its readers, through a provider.</summary>
/// <param name="backend">The backend.</param>
internal abstract class DeployedCloud(Backend backend) : DeployedBackend(backend)
{
    /// <summary>Name of the provider. Backends with one name share the provider, so it names the account, subscription, project or Vault.</summary>
    public abstract string ProviderName { get; }

    /// <summary>
    /// Creates the provider, which refuses to work anywhere else. Every setting is passed explicitly; from the environment the provider takes only
    /// its credentials.
    /// </summary>
    public abstract ProviderResource CreateProvider();
}
