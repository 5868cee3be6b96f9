namespace SecretsLadder.Infra.Access;

/// <summary>How the entry of a permission is written, which decides what else it covers.</summary>
internal enum EntryForm
{
    /// <summary>A pattern as AWS has them.</summary>
    Pattern,

    /// <summary>A resource id of Azure, in lower case: it covers everything below it.</summary>
    Tree,

    /// <summary>A path of Vault, behind the address of the Vault.</summary>
    VaultPath,
}
