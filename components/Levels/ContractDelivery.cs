using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Components.Levels;

/// <summary>How one contract is delivered in an environment.</summary>
/// <param name="Contract">The contract, its parameters resolved.</param>
/// <param name="Kind">Who produces the Secret.</param>
/// <param name="Backend">The backend that holds its values, or null where none is used.</param>
/// <param name="Entries">Full names of its entries, by the short names that the contract uses; none where a credential is issued.</param>
public sealed record ContractDelivery(
    SecretContract Contract, DeliveryKind Kind, string? Backend, ImmutableDictionary<string, string> Entries)
{
    /// <summary>The ciphertext, where the Secret is delivered sealed.</summary>
    public SealedContent Sealed { get; init; } = SealedContent.None;

    /// <summary>The database role of a Vault that issues the values, or null where entries hold them.</summary>
    public string? DatabaseRole { get; init; }
}
