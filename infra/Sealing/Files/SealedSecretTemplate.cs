using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Infra.Sealing.Files;

/// <summary>What a SealedSecret says of the Secret that is made of it.</summary>
/// <param name="Type">Kubernetes type of the Secret.</param>
/// <param name="Data">Go templates of the composed keys, by key.</param>
internal sealed record SealedSecretTemplate(string Type, IReadOnlyDictionary<string, string> Data)
{
    /// <summary>What a SealedSecret without a template means.</summary>
    public static readonly SealedSecretTemplate Empty = new(SecretContract.Opaque, ImmutableDictionary<string, string>.Empty);

    /// <summary>Labels of the Secret.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Annotations of the Secret.</summary>
    public IReadOnlyDictionary<string, string> Annotations { get; init; } = ImmutableDictionary<string, string>.Empty;
}
