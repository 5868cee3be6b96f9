using System.Collections.Immutable;
using Pulumi;

namespace SecretsLadder.Components.Identity;

/// <summary>One of the two roles of a pipeline.</summary>
/// <param name="Trust">Who may assume it.</param>
/// <param name="Permissions">What it may do, by what the permission is for; each is a policy of its own, as AWS limits the length of one.</param>
public sealed record PipelineRole(PolicyDocument Trust, ImmutableSortedDictionary<string, Input<PolicyDocument>> Permissions);
