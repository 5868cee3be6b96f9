namespace SecretsLadder.Components.Identity;

/// <summary>A policy of a pipeline's role: the role's purpose, and what the policy is about.</summary>
/// <param name="Purpose">Purpose of the role: deploy or preview.</param>
/// <param name="Topic">What the policy is about, as part of its name.</param>
public sealed record PipelineTopic(string Purpose, string Topic);
