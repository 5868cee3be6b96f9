namespace SecretsLadder.Shared.Aws;

/// <summary>What EKS Pod Identity presents for a pod; a tag that is null is missing.</summary>
/// <param name="ClusterArn">ARN of the cluster, as in `arn:aws:eks:eu-central-1:111122223333:cluster/prod`.</param>
/// <param name="Namespace">Namespace of the pod.</param>
/// <param name="ServiceAccount">Service account of the pod.</param>
/// <remarks>The association of the service account with the role is taken as given: the role's policies must hold by themselves.</remarks>
public sealed record PodIdentitySession(string? ClusterArn, string? Namespace, string? ServiceAccount) : WorkloadIdentity
{
    private static readonly string[] Actions = ["sts:AssumeRole", "sts:TagSession"];

    /// <summary>Names of the tags of a session.</summary>
    internal static readonly IReadOnlyList<string> TagNames =
        ["eks-cluster-arn", "eks-cluster-name", "kubernetes-namespace", "kubernetes-service-account"];

    private IEnumerable<KeyValuePair<string, string?>> Tags =>
        TagNames.Zip([ClusterArn, ClusterArn?.Split('/')[^1], Namespace, ServiceAccount], KeyValuePair.Create<string, string?>);

    internal override AwsPrincipal? PrincipalIn(string account) => new("Service", "pods.eks.amazonaws.com");

    internal override IEnumerable<PolicyRequest> AssumeRequests() =>
        Actions.Select(action => Tagged(new PolicyRequest(action, "*"), "aws:RequestTag/")
            .With("aws:TagKeys", Tags.Where(tag => tag.Value is not null).Select(tag => tag.Key))
            .With("aws:SourceArn", ClusterArn)
            .With("aws:SourceAccount", ClusterArn?.Split(':')[4]));

    internal override PolicyRequest InSession(PolicyRequest request) => Tagged(request, "aws:PrincipalTag/");

    private PolicyRequest Tagged(PolicyRequest request, string prefix) =>
        Tags.Aggregate(request, (tagged, tag) => tagged.With(prefix + tag.Key, tag.Value));
}
