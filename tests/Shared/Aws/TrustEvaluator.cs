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

    /// <summary>Whom the policy lets in besides the identity's own provider or service, sorted, as `AWS: arn:aws:iam::111122223333:root`.</summary>
    public IReadOnlyList<string> AdditionalTrust(WorkloadIdentity identity) =>
        [.. _statements.Where(statement => statement.Allows)
            .SelectMany(statement => statement.Principals)
            .Where(principal => principal != identity.PrincipalIn(_account))
            .Select(principal => principal.ToString())
            .Distinct()
            .Order(StringComparer.Ordinal)];
}
