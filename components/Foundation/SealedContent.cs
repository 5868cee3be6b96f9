using System.Collections.Immutable;

namespace SecretsLadder.Components.Foundation;

/// <summary>The ciphertext of one Secret, as it stands in Git.</summary>
/// <param name="Scope">Where it can be opened.</param>
/// <param name="EncryptedData">The ciphertexts, in base64, by key of the Secret.</param>
/// <param name="Annotations">What the file records besides, such as the certificate that was used; the scope is not among it.</param>
public sealed record SealedContent(
    SealingScope Scope, ImmutableSortedDictionary<string, string> EncryptedData, ImmutableSortedDictionary<string, string> Annotations)
{
    /// <summary>No ciphertext: nothing has been sealed yet.</summary>
    public static readonly SealedContent None = new(SealingScope.Strict, ImmutableSortedDictionary<string, string>.Empty, ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>Whether every key of a contract is sealed.</summary>
    /// <param name="contract">The contract.</param>
    public bool Fulfils(SecretContract contract) => contract.Keys.All(key => EncryptedData.ContainsKey(key.Name));
}
