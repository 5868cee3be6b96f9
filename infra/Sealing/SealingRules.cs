using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Settings.Documents;

namespace SecretsLadder.Infra.Sealing;

/// <summary>
/// When values may be sealed into a file. A file is sealed for one certificate and in one scope: which key could open which of its values
/// would otherwise stand nowhere.
/// </summary>
internal static class SealingRules
{
    /// <summary>Whether keys may be sealed into a file: null, or what is wrong.</summary>
    /// <param name="file">The file as messages name it.</param>
    /// <param name="existing">What is in it, or null where there is no file.</param>
    /// <param name="keys">The keys to be sealed.</param>
    /// <param name="isRotation">Whether values that are there are to be replaced.</param>
    /// <param name="scope">The scope that is asked for, or null for the file's own.</param>
    /// <param name="certificate">The certificate to seal for.</param>
    public static string? Check(
        string file, SealedSecretManifest? existing, IReadOnlyCollection<string> keys, bool isRotation, SealingScope? scope, SealingCertificate certificate)
    {
        if (existing is null)
        {
            return isRotation ? $"there is no file {file} yet, so there is nothing to rotate; leave out --rotate" : null;
        }

        if (!isRotation && Join(keys.Where(existing.EncryptedData.ContainsKey)) is { Length: > 0 } sealedAlready)
        {
            return $"{sealedAlready} in {file} is sealed already; to replace the value, add --rotate";
        }

        if (isRotation && Join(keys.Where(key => !existing.EncryptedData.ContainsKey(key))) is { Length: > 0 } unknown)
        {
            return $"{unknown} is not in {file} yet, so there is nothing to rotate; leave out --rotate";
        }

        if (scope is not null && scope != existing.Scope)
        {
            return $"{file} is sealed {SealingScopes.WordOf(existing.Scope)}, and its values would not open {SealingScopes.WordOf(scope.Value)}; leave out --scope, or remove the file and seal all its keys again";
        }

        return CheckCertificate(file, existing, keys, certificate.Fingerprint);
    }

    private static string? CheckCertificate(string file, SealedSecretManifest existing, IReadOnlyCollection<string> keys, string fingerprint)
    {
        var rest = Join(existing.EncryptedData.Keys.Except(keys));
        if (existing.SealedFor == fingerprint || rest.Length == 0)
        {
            return null;
        }

        const string All = "seal all its keys in one go: --rotate --env-file F, or --from-secret F";
        return existing.SealedFor is null
            ? $"{file} does not say which certificate {rest} is sealed for; if it is the stack's, write '{SealedSecretManifest.SealedForAnnotation}: \"{fingerprint}\"' under metadata.annotations, else {All}"
            : $"{rest} in {file} is sealed for another certificate than the stack's, and a file is sealed for one; {All}";
    }

    private static string Join(IEnumerable<string> keys) => string.Join(", ", keys.Select(Echo.Of));
}
