using System.Collections.Immutable;

namespace SecretsLadder.Infra.Planning.Kinds;

/// <summary>The state of a resource: its inputs and what its provider adds to them. The same on every run.</summary>
/// <param name="inputs">The inputs.</param>
/// <param name="provider">The inputs of its provider.</param>
internal delegate ImmutableDictionary<string, object> ProviderAnswer(
    ImmutableDictionary<string, object> inputs, IReadOnlyDictionary<string, object> provider);
