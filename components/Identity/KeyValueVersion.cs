namespace SecretsLadder.Components.Identity;

/// <summary>The versions of a Vault's KV engine. They differ in the paths of their API, and only the second keeps earlier values.</summary>
public enum KeyValueVersion
{
    /// <summary>Version 1: an entry is read at <c>mount/entry</c>.</summary>
    V1,

    /// <summary>Version 2: an entry is read at <c>mount/data/entry</c>.</summary>
    V2,
}
