using System.Collections.Immutable;
using SecretsLadder.Infra.Planning.Kinds;

namespace SecretsLadder.Infra.Planning;

/// <summary>What providers would answer, computed the same on every run. An unknown type is an error, never an empty answer.</summary>
internal static class ProviderEmulation
{
    /// <summary>The state of a resource: its inputs and what its provider adds to them.</summary>
    /// <param name="type">Type token.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="provider">Inputs of its provider; empty for components and providers.</param>
    /// <exception cref="InvalidOperationException">The type is not known.</exception>
    public static ImmutableDictionary<string, object> StateOf(
        string type, ImmutableDictionary<string, object> inputs, IReadOnlyDictionary<string, object> provider) =>
        type.StartsWith("secrets-ladder:", StringComparison.Ordinal) ? ImmutableDictionary<string, object>.Empty
        : type.StartsWith("pulumi:providers:", StringComparison.Ordinal) ? inputs
        : ResourceKinds.Find(type)?.Answer is { } answer ? answer(inputs, provider)
        : throw new InvalidOperationException($"a plan does not know what a provider answers for {type}; add the type to {nameof(ResourceKinds)}");

    /// <summary>The ids in a state that stand for those which a cloud gives; all others follow from the settings.</summary>
    /// <param name="type">Type token.</param>
    /// <param name="state">The state.</param>
    public static IEnumerable<string> InventedIn(string type, IReadOnlyDictionary<string, object> state) =>
        ResourceKinds.Find(type)?.InventedIds.Select(output => (string)state[output]) ?? [];
}
