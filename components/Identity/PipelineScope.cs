using System.Collections.Immutable;

namespace SecretsLadder.Components.Identity;

/// <summary>What a stack manages in one AWS account, as far as the permissions of its pipeline are concerned.</summary>
/// <param name="AccountId">The account, 12 digits.</param>
/// <param name="Region">A region of it, for the partition.</param>
/// <param name="Cluster">Name of the cluster.</param>
/// <param name="ClusterRegion">Region of the cluster where it is one of EKS, else null.</param>
/// <param name="Readers">Names of the readers' roles.</param>
/// <param name="Entries">The entries that the stack creates.</param>
/// <param name="Keys">ARNs of the KMS keys that the stack makes.</param>
public sealed record PipelineScope(
    string AccountId, string Region, string Cluster, string? ClusterRegion, ImmutableArray<string> Readers, ImmutableArray<AwsEntry> Entries, ImmutableArray<string> Keys)
{
    /// <summary>Names of the readers' policies.</summary>
    /// <value>Default: each role has one, of its own name.</value>
    public ImmutableArray<string> ReaderPolicies { get; init; } = Readers;

    /// <summary>The pipeline's own policies beyond one a role and topic: of whose role they are, and the topic with a number.</summary>
    /// <value>Default none.</value>
    public ImmutableArray<PipelineTopic> MoreTopics { get; init; } = [];

    /// <summary>ARNs of the readers' roles.</summary>
    internal ImmutableArray<string> RoleArns => [.. Sorted(Readers).Select(name => IrsaRole.ArnOf(AccountId, Region, name))];

    /// <summary>ARNs of the readers' policies.</summary>
    internal ImmutableArray<string> PolicyArns => [.. Sorted(ReaderPolicies).Select(name => IrsaRole.PolicyArnOf(AccountId, Region, name))];

    /// <summary>Permission to find the cluster, for a kubeconfig; none where the cluster is not one of EKS, or of another partition and so of no account of this one.</summary>
    internal IEnumerable<PolicyStatement> FindsCluster() => ClusterRegion is null || AwsPartition.Of(ClusterRegion) != AwsPartition.Of(Region)
        ? []
        : [new(["eks:DescribeCluster"], [$"arn:{AwsPartition.Of(ClusterRegion)}:eks:{ClusterRegion}:{AccountId}:cluster/{Cluster}"])];

    /// <summary>What the policies name of the entries of a service.</summary>
    internal ImmutableArray<string> EntryArns(AwsSecretService service) =>
        [.. Sorted(Entries.Where(entry => entry.Service == service).Select(entry => entry.PolicyArn))];

    /// <summary>The scope in parts whose policies AWS accepts; one, as long as its policy is short enough.</summary>
    /// <param name="topic">What the policy is for.</param>
    /// <param name="policy">The policy of a scope.</param>
    public ImmutableArray<PipelineScope> Parts(string topic, Func<PipelineScope, PolicyDocument> policy) => topic switch
    {
        "entries" => Spread([.. Entries.OrderBy(entry => entry.PolicyArn, StringComparer.Ordinal)], part => this with { Entries = part }, policy),
        "policies" => Spread([.. Sorted(ReaderPolicies)], part => this with { ReaderPolicies = part }, policy),
        "roles" => Spread([.. Sorted(Readers)], part => this with { Readers = part }, policy),
        _ => throw new ArgumentOutOfRangeException(nameof(topic), topic, "a topic of a pipeline's policies is expected"),
    };

    private static ImmutableArray<PipelineScope> Spread<T>(ImmutableArray<T> items, Func<ImmutableArray<T>, PipelineScope> scopeOf, Func<PipelineScope, PolicyDocument> policy) =>
        [.. PolicyDocument.Spread(items, part => policy(scopeOf(part))).Select(scopeOf)];

    /// <summary>A statement, where there is something that it is for.</summary>
    internal static IEnumerable<PolicyStatement> For(ImmutableArray<string> actions, ImmutableArray<string> resources) =>
        resources.IsEmpty ? [] : [new(actions, resources)];

    private static IEnumerable<string> Sorted(IEnumerable<string> texts) => texts.Distinct().Order(StringComparer.Ordinal);
}
