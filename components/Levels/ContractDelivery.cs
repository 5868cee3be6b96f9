using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Components.Levels;

/// <summary>How one contract is delivered in an environment.</summary>
/// <param name="Contract">The contract, with its parameters resolved.</param>
/// <param name="Kind">Who produces the Secret.</param>
/// <param name="Backend">The backend that holds its values, or null if none is used.</param>
/// <param name="Entries">Full names of its entries, by the short names that the contract uses; none for an issued credential.</param>
public sealed record ContractDelivery(
    SecretContract Contract, DeliveryKind Kind, string? Backend, ImmutableDictionary<string, string> Entries)
{
    /// <summary>The ciphertext, if the Secret is delivered sealed.</summary>
    public SealedContent Sealed { get; init; } = SealedContent.None;

    /// <summary>Where the values are written to, if the Secret is delivered plain and pushed, or null.</summary>
    public ContractPush? Push { get; init; }

    /// <summary>The Vault database role that issues the values, or null if entries hold them.</summary>
    public string? DatabaseRole { get; init; }
}
