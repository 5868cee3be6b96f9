using System.Collections.Immutable;

namespace SecretsLadder.Components.Foundation;

/// <summary>The ciphertext of one Secret, as stored in Git.</summary>
/// <param name="Scope">Where it can be decrypted.</param>
/// <param name="EncryptedData">The ciphertexts, in base64, by key of the Secret.</param>
/// <param name="Annotations">The file's other annotations, such as the certificate that was used; without the scope.</param>
public sealed record SealedContent(
    SealingScope Scope, ImmutableSortedDictionary<string, string> EncryptedData, ImmutableSortedDictionary<string, string> Annotations)
{
    /// <summary>No ciphertext: nothing has been sealed yet.</summary>
    public static readonly SealedContent None =
        new(SealingScope.Strict, ImmutableSortedDictionary<string, string>.Empty, ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>Whether every key of a contract is sealed.</summary>
    public bool Fulfils(SecretContract contract) => contract.Keys.All(key => key.IsOptional || EncryptedData.ContainsKey(key.Name));
}
