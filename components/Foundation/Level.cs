namespace SecretsLadder.Components.Foundation;

/// <summary>A rung of the ladder: who produces the Secrets of an environment. A level allows every delivery up to its own.</summary>
public enum Level
{
    /// <summary>Secrets from encrypted stack configuration or a pipeline variable: for a proof of concept.</summary>
    Plain,

    /// <summary>SealedSecrets, ciphertext in Git: for a small team.</summary>
    Sealed,

    /// <summary>External Secrets Operator reading a cloud's store or an existing Vault: for a growing team.</summary>
    External,

    /// <summary>A Vault that the platform runs, with dynamic credentials and CSI: for an enterprise.</summary>
    Vault,
}
