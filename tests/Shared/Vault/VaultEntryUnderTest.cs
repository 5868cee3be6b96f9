namespace SecretsLadder.Shared.Vault;

/// <summary>What somebody may try to read in a Vault.</summary>
public sealed record VaultEntryUnderTest
{
    private VaultEntryUnderTest(string address, string path) => (Address, Path) = (address.TrimEnd('/'), path);

    /// <summary>Which Vault.</summary>
    public string Address { get; }

    /// <summary>The namespace of Vault Enterprise that the entry is in.</summary>
    /// <value>By default the root's.</value>
    public string Namespace { get; init; } = "";

    /// <summary>Path of the request, as a policy of the same namespace sees it.</summary>
    public string Path { get; }

    /// <summary>The newest version of a secret in a key-value engine of version 2, where values are below `data/`.</summary>
    public static VaultEntryUnderTest KvV2(string address, string mount, string path) => At(address, $"{mount.Trim('/')}/data/{path}");

    /// <summary>A secret in a key-value engine of version 1.</summary>
    public static VaultEntryUnderTest KvV1(string address, string mount, string path) => At(address, $"{mount.Trim('/')}/{path}");

    /// <summary>A new credential of a database role; reading it makes it.</summary>
    public static VaultEntryUnderTest Credential(string address, string mount, string role) => At(address, $"{mount.Trim('/')}/creds/{role}");

    /// <summary>The credential of a static database role.</summary>
    public static VaultEntryUnderTest StaticCredential(string address, string mount, string role) =>
        At(address, $"{mount.Trim('/')}/static-creds/{role}");

    /// <summary>Whatever is at a path.</summary>
    public static VaultEntryUnderTest At(string address, string path) => new(address, path);
}
