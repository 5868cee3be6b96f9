namespace SecretsLadder.Components.Identity;

/// <summary>An auth method of Vault for service accounts.</summary>
public enum VaultLoginMethod
{
    /// <summary>Vault checks the token with the cluster's API server.</summary>
    Kubernetes,

    /// <summary>Vault checks the token with the cluster's public keys; for a Vault that cannot reach the API server.</summary>
    Jwt,
}
