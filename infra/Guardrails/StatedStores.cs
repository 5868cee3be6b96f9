using SecretsLadder.Components.Stores;
using SecretsLadder.Infra.Access;
using SecretsLadder.Infra.Program;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Guardrails;

/// <summary>The stores whose provider the settings state themselves (<c>kind: store</c>), known to be beyond what can be derived.</summary>
internal sealed class StatedStores
{
    private readonly ILookup<StoreName, StoreReading> _readings;

    /// <summary>Finds the stores.</summary>
    /// <param name="settings">The stack.</param>
    public StatedStores(StackSettings settings) =>
        _readings = (settings.Backends.Values.Any(backend => backend is StoreBackend) ? StoreReading.Of(settings) : [])
            .Where(reading => reading.Backend is StoreSecretBackend)
            .ToLookup(reading => new StoreName(
                reading.IsShared ? null : reading.Account.Namespace, reading.Store, ((StoreSecretBackend)reading.Backend).Provider));

    /// <summary>The stores, by the names of their backends.</summary>
    public ILookup<string, StoreReading> ByBackend() => _readings.SelectMany(readings => readings).ToLookup(reading => reading.Backend.Name);

    /// <summary>Whether a login is one of these stores: it reads from the provider that the settings state.</summary>
    /// <param name="login">The login.</param>
    public bool Hold(BackendLogin login) => Of(login) is not null;

    /// <summary>The store that a login is of, or null.</summary>
    /// <param name="login">The login.</param>
    public StoreReading? Of(BackendLogin login) =>
        _readings[new(login.Namespace, login.Resource.Input("metadata", "name") as string, login.Backend)].FirstOrDefault();

    private sealed record StoreName(string? Namespace, string? Name, string Provider);
}
