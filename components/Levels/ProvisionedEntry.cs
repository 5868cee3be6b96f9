using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Components.Levels;

/// <summary>An entry that this stack creates, with generated values.</summary>
/// <param name="Name">The application's short name of the entry.</param>
/// <param name="Entry">Full name of the entry.</param>
/// <param name="Generated">The keys whose random values it holds.</param>
/// <param name="Home">Where it is created.</param>
public sealed record ProvisionedEntry(string Name, string Entry, ImmutableArray<(string Secret, ContractKey Key)> Generated, EntryHome Home);
