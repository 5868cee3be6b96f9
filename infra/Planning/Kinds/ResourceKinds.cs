using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SecretsLadder.Infra.Planning.Kinds;

/// <summary>Every type of resource that the program creates or reads permissions from. A cloud has its own file, and one line here.</summary>
internal static class ResourceKinds
{
    private static readonly FrozenDictionary<string, ResourceKind> ByType = new[]
    {
        KubernetesKinds.All,
        AwsKinds.All,
        AzureKinds.All,
        GcpKinds.All,
        VaultKinds.All,
        GeneratedKinds.All,
    }.SelectMany(kinds => kinds).ToFrozenDictionary(kind => kind.Type, StringComparer.Ordinal);

    /// <summary>All kinds.</summary>
    public static ImmutableArray<ResourceKind> All => ByType.Values;

    /// <summary>What is known about a type, or null.</summary>
    /// <param name="type">Type token.</param>
    public static ResourceKind? Find(string type) => ByType.GetValueOrDefault(type);

    /// <summary>The answer of a provider that adds nothing to the inputs.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="provider">The inputs of the provider.</param>
    public static ImmutableDictionary<string, object> Unchanged(
        ImmutableDictionary<string, object> inputs, IReadOnlyDictionary<string, object> provider) => inputs;
}
