using System.Collections.Immutable;
using static SecretsLadder.Components.Foundation.Manifest;

namespace SecretsLadder.Components.Stores;

/// <summary>The service account that a store uses.</summary>
/// <param name="Name">Name of the service account.</param>
/// <param name="Identity">Name of the identity that the service account assumes in the backend.</param>
/// <param name="Namespace">Its namespace, which a ClusterSecretStore must name and a SecretStore must not; null for a SecretStore.</param>
public sealed record StoreAccount(string Name, string Identity, string? Namespace = null)
{
    /// <summary>The reference to the service account in a store's spec.</summary>
    /// <param name="audiences">Audiences of its tokens, if the operator does not add them for the backend.</param>
    internal ImmutableDictionary<string, object> Reference(params ReadOnlySpan<string> audiences) =>
        Map(("name", Name), ("namespace", Namespace), ("audiences", ListOrNothing(audiences.ToArray())));
}
