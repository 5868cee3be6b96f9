using System.Collections.Immutable;
using SecretsLadder.Components.Identity;

namespace SecretsLadder.Infra.Program;

/// <summary>A reader whose role a pipeline manages.</summary>
/// <param name="Name">Name of the reader.</param>
/// <param name="Policies">The entries of each of its policies.</param>
internal sealed record PipelineReader(string Name, ImmutableArray<ImmutableArray<AwsEntry>> Policies);
