using System.Collections.Immutable;

namespace SecretsLadder.Components.Identity;

/// <summary>What a stack manages in one AWS account, for the permissions of its pipeline.</summary>
/// <param name="AccountId">The account, 12 digits.</param>
/// <param name="Region">A region of the account; decides the partition.</param>
/// <param name="Cluster">Name of the cluster.</param>
/// <param name="ClusterRegion">Region of an EKS cluster, or null for another cluster.</param>
/// <param name="Readers">Names of the readers' roles.</param>
/// <param name="Entries">The entries that the stack creates.</param>
/// <param name="Keys">ARNs of the KMS keys that the stack creates.</param>
public sealed record PipelineScope(
    string AccountId, string Region, string Cluster, string? ClusterRegion, ImmutableArray<string> Readers, ImmutableArray<AwsEntry> Entries,
    ImmutableArray<string> Keys)
{
    /// <summary>Names of the readers' policies.</summary>
    /// <value>Default: one policy for each role, with the role's name.</value>
    public ImmutableArray<string> ReaderPolicies { get; init; } = Readers;

    /// <summary>The pipeline's own policies beyond the first for each role and topic: the purpose of the role, and the topic with a number.</summary>
    /// <value>Default none.</value>
    public ImmutableArray<PipelineTopic> MoreTopics { get; init; } = [];

    /// <summary>ARNs of the readers' roles.</summary>
    internal ImmutableArray<string> RoleArns => [.. Sorted(Readers).Select(name => IrsaRole.ArnOf(AccountId, Region, name))];

    /// <summary>ARNs of the readers' policies.</summary>
    internal ImmutableArray<string> PolicyArns => [.. Sorted(ReaderPolicies).Select(name => IrsaRole.PolicyArnOf(AccountId, Region, name))];

    /// <summary>Permission to find the cluster, for a kubeconfig; none if the cluster is not an EKS cluster of this partition.</summary>
    internal IEnumerable<PolicyStatement> FindsCluster() => ClusterRegion is null || AwsPartition.Of(ClusterRegion) != AwsPartition.Of(Region)
        ? []
        : [new(["eks:DescribeCluster"], [$"arn:{AwsPartition.Of(ClusterRegion)}:eks:{ClusterRegion}:{AccountId}:cluster/{Cluster}"])];

    /// <summary>The ARNs that policies name for the entries of a service.</summary>
    internal ImmutableArray<string> EntryArns(AwsSecretService service) =>
        [.. Sorted(Entries.Where(entry => entry.Service == service).Select(entry => entry.PolicyArn))];

    /// <summary>The scope, split so that each policy is short enough for AWS; one part if possible.</summary>
    /// <param name="topic">Topic of the policy.</param>
    /// <param name="policy">Builds the policy of a part.</param>
    public ImmutableArray<PipelineScope> Parts(string topic, Func<PipelineScope, PolicyDocument> policy) => topic switch
    {
        "entries" => Spread([.. Entries.OrderBy(entry => entry.PolicyArn, StringComparer.Ordinal)], part => this with { Entries = part }, policy),
        "policies" => Spread([.. Sorted(ReaderPolicies)], part => this with { ReaderPolicies = part }, policy),
        "roles" => Spread([.. Sorted(Readers)], part => this with { Readers = part }, policy),
        _ => throw new ArgumentOutOfRangeException(nameof(topic), topic, "a topic of a pipeline's policies is expected"),
    };

    private static ImmutableArray<PipelineScope> Spread<T>(
        ImmutableArray<T> items, Func<ImmutableArray<T>, PipelineScope> scopeOf, Func<PipelineScope, PolicyDocument> policy) =>
        [.. PolicyDocument.Spread(items, part => policy(scopeOf(part))).Select(scopeOf)];

    /// <summary>One statement, or none if there is no resource.</summary>
    internal static IEnumerable<PolicyStatement> For(ImmutableArray<string> actions, ImmutableArray<string> resources) =>
        resources.IsEmpty ? [] : [new(actions, resources)];

    private static IEnumerable<string> Sorted(IEnumerable<string> texts) => texts.Distinct().Order(StringComparer.Ordinal);
}
