namespace SecretsLadder.Components.Identity;

/// <summary>
/// Names of entries of a Key Vault: <c>cert/NAME</c> is the public part of a certificate, <c>key/NAME</c> that of a key, all else a secret. A
/// certificate is a secret and a key of its name too.
/// </summary>
public static class AzureEntry
{
    /// <summary>Prefix of a certificate.</summary>
    public const string Certificate = "cert/";

    /// <summary>Prefix of a key.</summary>
    public const string Key = "key/";

    /// <summary>Whether an entry is the public part of a certificate.</summary>
    /// <param name="entry">Full name of the entry.</param>
    public static bool IsCertificate(string entry) => entry.StartsWith(Certificate, StringComparison.Ordinal);

    /// <summary>Whether an entry is a public part, of a certificate or a key.</summary>
    /// <param name="entry">Full name of the entry.</param>
    public static bool IsPublic(string entry) => IsCertificate(entry) || entry.StartsWith(Key, StringComparison.Ordinal);

    /// <summary>The prefix of an entry; empty for a secret.</summary>
    /// <param name="entry">Full name of the entry.</param>
    public static string PrefixOf(string entry) => IsCertificate(entry) ? Certificate : IsPublic(entry) ? Key : "";

    /// <summary>The name of an entry in the vault, without the prefix.</summary>
    /// <param name="entry">Full name of the entry.</param>
    public static string NameOf(string entry) => entry[PrefixOf(entry).Length..];

    /// <summary>The resource type of an entry, as resource ids name it.</summary>
    /// <param name="entry">Full name of the entry.</param>
    internal static string TypeOf(string entry) => PrefixOf(entry) switch
    {
        Certificate => "certificates",
        Key => "keys",
        _ => "secrets",
    };
}
