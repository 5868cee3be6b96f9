using System.Collections.Immutable;

namespace SecretsLadder.Components.Identity;

/// <summary>
/// The least that the External Secrets Operator (2.9.0) needs to keep entries of a KV engine, version 2, equal to a Secret: it reads and writes the
/// value, and the metadata that mark the entry as the operator's. It cannot list or delete.
/// </summary>
public static class VaultWritePolicy
{
    /// <summary>
    /// What is allowed on the value and on the metadata of an entry. Without <c>read</c> on the metadata the first push works, and every later one
    /// fails, because the operator looks for its mark.
    /// </summary>
    public static readonly ImmutableArray<string> Capabilities = ["create", "read", "update"];

    /// <summary>The API paths of an entry: its value and its metadata.</summary>
    /// <param name="mount">Path of the KV engine.</param>
    /// <param name="entry">Full name of the entry.</param>
    public static ImmutableArray<string> EntryPaths(string mount, string entry) =>
        [VaultReadPolicy.EntryPath(mount, KeyValueVersion.V2, entry), $"{mount}/metadata/{entry}"];

    /// <summary>The policy in HCL. The same paths give the same text on every run.</summary>
    /// <param name="paths">The paths, from <see cref="EntryPaths"/>; order and repetition do not matter.</param>
    public static string Of(IEnumerable<string> paths) => VaultPolicyHcl.Of(paths, Capabilities);
}
