using System.Collections.Immutable;

namespace SecretsLadder.Components.Levels;

/// <summary>Where the values of a contract that is delivered plain are written to, besides its Secret.</summary>
/// <param name="Backend">The backend.</param>
/// <param name="Entries">Full names of its entries there, by the short names that the contract uses.</param>
public sealed record ContractPush(string Backend, ImmutableDictionary<string, string> Entries);
