using Pulumi;
using SecretsLadder.Components.Identity;

namespace SecretsLadder.Infra.Program;

/// <summary>An entry that a pipeline manages.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Key">ARN of the customer's key that encrypts it, or null for AWS's own.</param>
internal sealed record PipelineEntry(AwsEntry Entry, Input<string>? Key);
