using System.Collections.Immutable;

namespace SecretsLadder.Components.Delivery;

/// <summary>A credential that a Vault issues on request, a new one at every read.</summary>
/// <param name="Path">The path that is read.</param>
/// <param name="Provider">How to reach the Vault, as in a generator's spec.</param>
public sealed record IssuedCredential(string Path, ImmutableDictionary<string, object> Provider);
