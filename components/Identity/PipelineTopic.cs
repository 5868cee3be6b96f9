namespace SecretsLadder.Components.Identity;

/// <summary>A policy of a pipeline's role: the role's purpose and the policy's topic.</summary>
/// <param name="Purpose">Purpose of the role: deploy or preview.</param>
/// <param name="Topic">Topic of the policy, part of its name.</param>
public sealed record PipelineTopic(string Purpose, string Topic);
