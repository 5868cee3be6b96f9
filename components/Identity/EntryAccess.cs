namespace SecretsLadder.Components.Identity;

/// <summary>What an identity does with its entries.</summary>
public enum EntryAccess
{
    /// <summary>It reads them.</summary>
    Read,

    /// <summary>It creates and updates them, from Secrets that the stack delivers.</summary>
    Write,
}
