using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Infra.Settings;

/// <summary>The ciphertext of one Secret: <c>stacks/&lt;stack&gt;/sealed/&lt;namespace&gt;/&lt;name&gt;.yaml</c>.</summary>
/// <param name="Namespace">Namespace of the Secret.</param>
/// <param name="Name">Name of the Secret.</param>
/// <param name="Scope">Where it can be opened.</param>
/// <param name="EncryptedData">The ciphertexts, in base64, by key.</param>
/// <param name="Annotations">What the file records besides.</param>
internal sealed record SealedFile(
    string Namespace, string Name, SealingScope Scope, ImmutableSortedDictionary<string, string> EncryptedData, ImmutableSortedDictionary<string, string> Annotations)
{
    /// <summary>What the delivery takes of it.</summary>
    public SealedContent Content => new(Scope, EncryptedData, Annotations);
}
