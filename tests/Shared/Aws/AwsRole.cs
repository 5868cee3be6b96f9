namespace SecretsLadder.Shared.Aws;

/// <summary>A role of a plan: who may assume it, and what it may then do.</summary>
/// <param name="Arn">ARN of the role.</param>
/// <param name="Trust">Its trust policy.</param>
/// <param name="Permissions">Its own policies and those attached to it.</param>
/// <param name="Boundary">The most that it may do, whatever its policies say; null for a role without a boundary.</param>
public sealed record AwsRole(string Arn, TrustEvaluator Trust, PolicyEvaluator Permissions, PolicyEvaluator? Boundary)
{
    /// <summary>True if the policies allow the request, and the boundary does too: it gives nothing by itself.</summary>
    public bool Allows(PolicyRequest request) => Permissions.Allows(request) && Boundary?.Allows(request) != false;

    /// <summary>True if a statement of the policies or of the boundary denies the request.</summary>
    internal bool Denies(PolicyRequest request) =>
        Permissions.Decide(request) == PolicyDecision.ExplicitDeny || Boundary?.Decide(request) == PolicyDecision.ExplicitDeny;
}
