namespace SecretsLadder.Components.Identity;

/// <summary>An auth method of Vault that service accounts log in by.</summary>
public enum VaultLoginMethod
{
    /// <summary>Vault asks the cluster's API server about the token.</summary>
    Kubernetes,

    /// <summary>Vault checks the token by the cluster's public keys; for a Vault that cannot reach the API server.</summary>
    Jwt,
}
