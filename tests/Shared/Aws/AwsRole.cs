namespace SecretsLadder.Shared.Aws;

/// <summary>A role of a plan: who may assume it, and what it may then do.</summary>
public sealed record AwsRole(TrustEvaluator Trust, PolicyEvaluator Permissions);
