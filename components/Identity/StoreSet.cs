using System.Collections.Immutable;

namespace SecretsLadder.Components.Identity;

/// <summary>The stores of one reader, as the operator names them in session tags for AWS.</summary>
/// <param name="Kind">SecretStore or ClusterSecretStore.</param>
/// <param name="Names">Their names, in order.</param>
/// <param name="Namespaces">The namespaces whose Secrets are read through them, in order.</param>
public sealed record StoreSet(string Kind, ImmutableArray<string> Names, ImmutableArray<string> Namespaces);
