namespace SecretsLadder.Shared.Aws;

/// <summary>
/// The operator on behalf of a store: with its own role it assumes the role that the store names, and tags the session with the store.
/// A tag that is null is missing.
/// </summary>
/// <param name="OwnRoleArn">ARN of the operator's own role, which must be one of the plan.</param>
/// <param name="Operator">How the operator gets its own role.</param>
/// <param name="Namespace">Namespace of the ExternalSecret, also where the store is a ClusterSecretStore.</param>
/// <param name="StoreName">Name of the store.</param>
/// <param name="StoreKind">SecretStore or ClusterSecretStore.</param>
/// <remarks>The operator itself sets these tags; who may create a store or an ExternalSecret in the namespace is Kubernetes' to say.</remarks>
public sealed record StoreSession(string OwnRoleArn, WorkloadIdentity Operator, string? Namespace, string? StoreName, string? StoreKind)
    : WorkloadIdentity
{
    /// <summary>The external id that the store sends.</summary>
    /// <value>Null for none.</value>
    public string? ExternalId { get; init; }

    private IReadOnlyList<KeyValuePair<string, string?>> Tags =>
        [new("esoNamespace", Namespace), new("esoStoreName", StoreName), new("esoStoreKind", StoreKind)];

    internal override AwsPrincipal? PrincipalIn(string account) => new("AWS", OwnRoleArn);

    /// <summary>Not without the own role's permissions.</summary>
    internal override IEnumerable<PolicyRequest> AssumeRequests() =>
        throw new NotSupportedException($"whether {OwnRoleArn} may assume a role depends on its own policies too; ask the plan");

    /// <summary>The calls to STS by which the own role assumes another.</summary>
    internal IEnumerable<PolicyRequest> AssumeRequests(string roleArn)
    {
        var passed = Tags.Where(tag => tag.Value is not null).ToList();
        string[] actions = passed.Count > 0 ? ["sts:AssumeRole", "sts:TagSession"] : ["sts:AssumeRole"];
        return actions.Select(action => Tagged(Operator.InSession(new PolicyRequest(action, roleArn)), "aws:RequestTag/")
            .With("aws:TagKeys", passed.Select(tag => tag.Key))
            .With("aws:PrincipalArn", OwnRoleArn)
            .With("aws:PrincipalAccount", OwnRoleArn.Split(':')[4])
            .With("sts:ExternalId", ExternalId)
            .WithUnclear(PodIdentitySession.TagNames.Select(name => $"aws:RequestTag/{name}")));
    }

    // Tags of Pod Identity are transitive: the session of the second role has them as well.
    internal override PolicyRequest InSession(PolicyRequest request) => Tagged(Operator.InSession(request), "aws:PrincipalTag/");

    private PolicyRequest Tagged(PolicyRequest request, string prefix) =>
        Tags.Aggregate(request, (tagged, tag) => tagged.With(prefix + tag.Key, tag.Value));
}
