namespace SecretsLadder.Components.Identity;

/// <summary>The least that a reader of a Vault needs: permission to read exactly these paths.</summary>
public static class VaultReadPolicy
{
    /// <summary>The API path of an entry's value; in version 2 a policy on the path without <c>data/</c> grants nothing.</summary>
    /// <param name="mount">Path of the KV engine.</param>
    /// <param name="version">Version of the KV engine.</param>
    /// <param name="entry">Full name of the entry.</param>
    public static string EntryPath(string mount, KeyValueVersion version, string entry) =>
        version == KeyValueVersion.V1 ? $"{mount}/{entry}" : $"{mount}/data/{entry}";

    /// <summary>The API path of a credential; each read issues a new one.</summary>
    /// <param name="mount">Path of the database engine.</param>
    /// <param name="role">The database role.</param>
    public static string CredentialPath(string mount, string role) => $"{mount}/creds/{role}";

    /// <summary>The policy in HCL. The same paths give the same text on every run.</summary>
    /// <param name="paths">The paths; order and repetition do not matter.</param>
    public static string Of(IEnumerable<string> paths) => VaultPolicyHcl.Of(paths, ["read"]);
}
