using System.Collections.Immutable;
using Pulumi;

namespace SecretsLadder.Components.Identity;

/// <summary>One of the two roles of a pipeline.</summary>
/// <param name="Trust">Who may assume it.</param>
/// <param name="Permissions">What it may do, by topic; each topic is a policy of its own, because AWS limits the length of a policy.</param>
public sealed record PipelineRole(PolicyDocument Trust, ImmutableSortedDictionary<string, Input<PolicyDocument>> Permissions);
