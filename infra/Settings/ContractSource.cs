using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Sealing.Files;
using SecretsLadder.Infra.Settings.Backends;

namespace SecretsLadder.Infra.Settings;

/// <summary>Where the values of a placed contract come from.</summary>
internal abstract record ContractSource
{
    private ContractSource()
    {
    }

    /// <summary>From the stack's encrypted configuration, a pipeline's variable, or a generator.</summary>
    public sealed record Configured : ContractSource
    {
        /// <summary>The only one.</summary>
        public static readonly Configured Instance = new();
    }

    /// <summary>From ciphertext in Git.</summary>
    /// <param name="Manifest">The SealedSecret, or null if nothing is sealed yet.</param>
    public sealed record Sealed(SealedSecretManifest? Manifest) : ContractSource
    {
        /// <summary>The ciphertext; none if nothing is sealed yet.</summary>
        public SealedContent Content => Manifest?.Content ?? SealedContent.None;
    }

    /// <summary>From entries of a backend.</summary>
    /// <param name="Backend">The backend.</param>
    public sealed record Entries(Backend Backend) : ContractSource;

    /// <summary>Issued on request by a Vault, so that no entry holds them.</summary>
    /// <param name="Backend">The Vault.</param>
    /// <param name="DatabaseRole">The database role that issues them, or null if the stack does not name one.</param>
    public sealed record Issued(VaultBackend Backend, string? DatabaseRole) : ContractSource;

    /// <summary>From a backend that the stack does not declare: a mistake, reported where settings are checked.</summary>
    public sealed record Undeclared : ContractSource
    {
        /// <summary>The only one.</summary>
        public static readonly Undeclared Instance = new();
    }
}
