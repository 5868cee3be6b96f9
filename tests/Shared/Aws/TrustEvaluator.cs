namespace SecretsLadder.Shared.Aws;

/// <summary>Decides by a role's trust policy who may assume the role; what it cannot evaluate throws, as in <see cref="PolicyEvaluator"/>.</summary>
public sealed class TrustEvaluator
{
    private readonly IReadOnlyList<PolicyStatement> _statements;
    private readonly string _account;

    /// <param name="trustPolicy">The role's assumeRolePolicy as JSON.</param>
    /// <param name="account">Id of the account that holds the role and its OIDC providers.</param>
    public TrustEvaluator(string trustPolicy, string account) => (_statements, _account) = (PolicyStatement.OfTrust(trustPolicy), account);

    /// <summary>True if the identity gets a session of the role.</summary>
    public bool MayAssume(WorkloadIdentity identity)
    {
        if (identity.PrincipalIn(_account) is not { } caller)
            return false;
        var statements = _statements.Where(statement => statement.Principals.Any(principal => principal.Covers(caller))).ToList();
        return identity.AssumeRequests().All(request => PolicyStatement.Decide(statements, request) == PolicyDecision.Allow);
    }

    /// <summary>True if a role of the same account may do what the request is for, by this policy and by its own ones.</summary>
    /// <remarks>
    /// A policy that names the role needs nothing more, but the role's boundary must allow it; one that names the account needs what
    /// the role's own policies allow; one that names everyone needs neither. A deny anywhere decides.
    /// </remarks>
    internal bool Lets(AwsRole caller, PolicyRequest request)
    {
        var principal = new AwsPrincipal("AWS", caller.Arn);
        if (_statements.SelectMany(statement => statement.Principals).FirstOrDefault(other => other.IsUnknownToAPlan) is { } unknown)
            throw new NotSupportedException($"whether {unknown} is {principal} is not evaluated");
        var denied = Decide(request, other => other.Covers(principal) || other.IsAccountOf(principal)) == PolicyDecision.ExplicitDeny;
        if (denied || caller.Denies(request))
            return false;
        return Allows(other => other.IsEveryone)
            || (Allows(other => other == principal) && caller.Boundary?.Allows(request) != false)
            || (Allows(other => other.IsAccountOf(principal)) && caller.Allows(request));

        bool Allows(Func<AwsPrincipal, bool> names) => Decide(request, names) == PolicyDecision.Allow;
    }

    /// <summary>Whom the policy lets in besides the identity's own provider or service, sorted, as `AWS: arn:aws:iam::111122223333:root`.</summary>
    public IReadOnlyList<string> AdditionalTrust(WorkloadIdentity identity) =>
        [.. _statements.Where(statement => statement.Allows)
            .SelectMany(statement => statement.Principals)
            .Where(principal => principal != identity.PrincipalIn(_account))
            .Select(principal => principal.ToString())
            .Distinct()
            .Order(StringComparer.Ordinal)];

    private PolicyDecision Decide(PolicyRequest request, Func<AwsPrincipal, bool> names) =>
        PolicyStatement.Decide(_statements.Where(statement => statement.Principals.Any(names)), request);
}
