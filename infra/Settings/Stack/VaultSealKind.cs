namespace SecretsLadder.Infra.Settings.Stack;

/// <summary>The services that can unseal a Vault.</summary>
internal enum VaultSealKind
{
    /// <summary>AWS Key Management Service.</summary>
    AwsKms,

    /// <summary>Azure Key Vault.</summary>
    AzureKeyVault,

    /// <summary>Google Cloud Key Management.</summary>
    GcpCloudKms,
}
