using SecretsLadder.Components.Identity;

namespace SecretsLadder.Infra.Differences;

/// <summary>The entries of permissions as people call them.</summary>
internal static class EntryNames
{
    private const string RandomSuffix = "-??????";
    private const string AzureVaults = "/providers/microsoft.keyvault/vaults/";
    private const string AzureSecrets = "/secrets/";
    private const string AzureCertificates = "/certificates/";
    private const string AzureKeys = "/keys/";
    private const string GcpEntries = "/secrets/";
    private const string VaultApi = "/v1/";

    /// <summary>The name of an entry: of an ARN or a path its last part, with the vault of Azure in front; all else as it is.</summary>
    /// <param name="entry">The entry.</param>
    public static string Of(string entry) =>
        entry.StartsWith("arn:", StringComparison.Ordinal) ? OfAws(entry)
        : VaultOf(entry) is { } vault ? EntryOf(entry) is { } name ? $"{vault}/{name}" : vault
        : entry.StartsWith("projects/", StringComparison.Ordinal) && After(entry, GcpEntries) is { } secret ? secret
        : entry.StartsWith("https://", StringComparison.Ordinal) && After(entry, VaultApi) is { } path ? path
        : entry;

    /// <summary>Name of the vault of Azure that a scope is, or lies in; null where it is none.</summary>
    /// <param name="scope">The scope.</param>
    public static string? VaultOf(string scope) => After(scope, AzureVaults)?.Split('/')[0];

    /// <summary>Name of the entry of a vault of Azure that a scope is; null where it is none.</summary>
    /// <param name="scope">The scope.</param>
    public static string? EntryOf(string scope) => VaultOf(scope) is null ? null
        : After(scope, AzureCertificates) is { } certificate ? $"{AzureEntry.Certificate}{certificate}"
        : After(scope, AzureKeys) is { } key ? $"{AzureEntry.Key}{key}"
        : After(scope, AzureSecrets);

    private static string OfAws(string entry)
    {
        var name = After(entry, ":secret:") ?? (After(entry, ":parameter/") is { } parameter ? $"/{parameter}" : entry);
        return name.EndsWith(RandomSuffix, StringComparison.Ordinal) ? name[..^RandomSuffix.Length] : name;
    }

    private static string? After(string text, string mark) =>
        text.IndexOf(mark, StringComparison.OrdinalIgnoreCase) is var index and >= 0 ? text[(index + mark.Length)..] : null;
}
