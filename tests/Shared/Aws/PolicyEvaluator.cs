namespace SecretsLadder.Shared.Aws;

/// <summary>Decides requests by the identity-based policies of one principal, as AWS does; what it cannot evaluate throws.</summary>
/// <remarks>
/// Throws NotSupportedException for policy variables and for elements and condition operators that it does not know,
/// FormatException for what AWS refuses. A wildcard in Resource reaches over colons, so a doubtful pattern is taken as the wider one.
/// </remarks>
public sealed class PolicyEvaluator
{
    private readonly List<PolicyStatement> _statements;

    /// <param name="policies">Policy documents as JSON; none denies everything.</param>
    public PolicyEvaluator(params IEnumerable<string> policies) => _statements = [.. policies.SelectMany(PolicyStatement.OfPermissions)];

    /// <summary>The decision, with the two ways of being denied apart.</summary>
    public PolicyDecision Decide(PolicyRequest request) => PolicyStatement.Decide(_statements, request);

    /// <summary>True if the request is allowed.</summary>
    public bool Allows(PolicyRequest request) => Decide(request) == PolicyDecision.Allow;
}
