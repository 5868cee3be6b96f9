using System.Collections.Immutable;
using static SecretsLadder.Components.Foundation.Manifest;

namespace SecretsLadder.Components.Stores;

/// <summary>
/// A source that the External Secrets Operator reads and this library has no kind for: what the operator is told of it is passed on as it is. Stores
/// log in with Secrets that somebody puts beside them.
/// </summary>
/// <param name="Name">Name of the backend in the stack.</param>
/// <param name="Provider">The operator's word for the provider, a key of <c>spec.provider</c>.</param>
/// <param name="Block">What stands under it: nested maps and lists of plain values, without namespaces and without a secret value.</param>
public sealed record StoreSecretBackend(string Name, string Provider, ImmutableDictionary<string, object> Block) : SecretBackend(Name)
{
    /// <inheritdoc />
    public override string Home => Provider;

    /// <inheritdoc />
    public override bool HasReader => false;

    /// <inheritdoc />
    public override ImmutableDictionary<string, object> StoreProvider(StoreAccount reader) =>
        Map((Provider, reader.Namespace is null ? Block : StoreReference.WithNamespace(Block, reader.Namespace)));
}
