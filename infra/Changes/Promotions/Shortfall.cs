using System.Collections.Immutable;

namespace SecretsLadder.Infra.Changes.Promotions;

/// <summary>Something that the target of a promotion lacks, and how it gets it.</summary>
/// <param name="What">What is lacking, and for what.</param>
/// <param name="Remedy">The lines to write or the commands to run. None holds a value.</param>
internal sealed record Shortfall(string What, ImmutableArray<string> Remedy);
