using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Sealing.Files;

/// <summary>
/// When values may be sealed into a file. A file has one scope, as it has one annotation for it; which certificate a value is sealed for is
/// recorded for each key, so that a renewed certificate does not hold anybody up.
/// </summary>
internal static class SealingRules
{
    /// <summary>Whether keys may be sealed into a file: null, or what is wrong.</summary>
    /// <param name="file">The file as messages name it.</param>
    /// <param name="existing">What is in it, or null where there is no file.</param>
    /// <param name="keys">The keys to be sealed.</param>
    /// <param name="isRotation">Whether values that are there are to be replaced.</param>
    /// <param name="scope">The scope that is asked for, or null for the file's own.</param>
    public static string? Check(string file, SealedSecretManifest? existing, IReadOnlyCollection<string> keys, bool isRotation, SealingScope? scope)
    {
        if (existing is null)
        {
            return isRotation ? $"there is no file {file} yet, so there is nothing to rotate; leave out --rotate" : null;
        }

        if (!isRotation && Join(keys.Where(existing.EncryptedData.ContainsKey)) is { Length: > 0 } sealedAlready)
        {
            return $"{sealedAlready} in {file} is sealed already; to replace the value, add --rotate";
        }

        if (isRotation && keys.Count > 0 && !keys.Any(existing.EncryptedData.ContainsKey))
        {
            return $"{Join(keys)} is not in {file} yet, so there is nothing to rotate; leave out --rotate";
        }

        if (scope is not null && scope != existing.Scope)
        {
            return $"{file} is sealed {SealingScopes.WordOf(existing.Scope)}, and its values would not open {SealingScopes.WordOf(scope.Value)}; "
                + "leave out --scope, or remove the file and seal all its keys again";
        }

        return null;
    }

    private static string Join(IEnumerable<string> keys) => string.Join(", ", keys.Select(Echo.Of));
}
