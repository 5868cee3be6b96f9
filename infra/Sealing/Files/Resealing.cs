using System.Security.Cryptography;
using SecretsLadder.Infra.Sealing.Crypto;

namespace SecretsLadder.Infra.Sealing.Files;

/// <summary>What becomes of a file when its values are opened with older keys and sealed for another certificate.</summary>
/// <param name="Values">The values that are to be written, by key: sealed again, or as they were where only the record of them was missing.</param>
/// <param name="Resealed">The keys of those that were sealed again.</param>
/// <param name="Unopened">The keys that no given key opens.</param>
internal sealed record Resealing(
    IReadOnlyDictionary<string, string> Values, IReadOnlyCollection<string> Resealed, IReadOnlyCollection<string> Unopened)
{
    /// <summary>Opens and seals the values of a file.</summary>
    /// <param name="manifest">The file.</param>
    /// <param name="keys">The older keys.</param>
    /// <param name="certificate">The certificate to seal for.</param>
    public static Resealing Of(SealedSecretManifest manifest, SealingPrivateKeys keys, SealingCertificate certificate)
    {
        var (values, resealed, unopened) = (new Dictionary<string, string>(), new List<string>(), new List<string>());
        var record = manifest.SealedFor;
        foreach (var (key, text) in manifest.EncryptedData)
        {
            var isRecorded = record.Of(key) == certificate.Fingerprint;
            var value = keys.Open(text, manifest.Scope, new(manifest.Namespace, manifest.Name), out var modulus);
            if (value is null)
            {
                // What the file says is sealed for the certificate needs none of the older keys.
                unopened.AddRange(isRecorded ? [] : [key]);
            }
            else if (!certificate.PublicKey.Modulus.AsSpan().SequenceEqual(modulus))
            {
                values.Add(key, SealedValue.Seal(value, certificate, manifest.Scope, manifest.Namespace, manifest.Name));
                resealed.Add(key);
            }
            else if (!isRecorded)
            {
                values.Add(key, text);
            }

            CryptographicOperations.ZeroMemory(value);
        }

        return new(values, resealed, unopened);
    }
}
