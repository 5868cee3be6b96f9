namespace SecretsLadder.Components.Foundation;

/// <summary>Where a ciphertext can be decrypted. The scope is part of the encryption, not only of the manifest.</summary>
public enum SealingScope
{
    /// <summary>Only under the name and namespace it was sealed for.</summary>
    Strict,

    /// <summary>Under any name in the namespace it was sealed for.</summary>
    NamespaceWide,

    /// <summary>Anywhere in the cluster.</summary>
    ClusterWide,
}
