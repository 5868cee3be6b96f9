using System.Collections.Immutable;

namespace SecretsLadder.Components.Identity;

/// <summary>What a stack manages in one AWS account, as far as the permissions of its pipeline are concerned.</summary>
/// <param name="AccountId">The account, 12 digits.</param>
/// <param name="Region">A region of it, for the partition.</param>
/// <param name="Cluster">Name of the cluster.</param>
/// <param name="ClusterRegion">Region of the cluster where it is one of EKS, else null.</param>
/// <param name="Readers">Names of the readers' roles; each has a policy of the same name.</param>
/// <param name="Entries">The entries that the stack creates.</param>
/// <param name="Keys">ARNs of the KMS keys that the stack makes.</param>
public sealed record PipelineScope(
    string AccountId, string Region, string Cluster, string? ClusterRegion, ImmutableArray<string> Readers, ImmutableArray<AwsEntry> Entries, ImmutableArray<string> Keys)
{
    /// <summary>ARNs of the readers' roles.</summary>
    internal ImmutableArray<string> RoleArns => [.. Sorted(Readers).Select(name => IrsaRole.ArnOf(AccountId, Region, name))];

    /// <summary>ARNs of the readers' policies.</summary>
    internal ImmutableArray<string> PolicyArns => [.. Sorted(Readers).Select(name => IrsaRole.PolicyArnOf(AccountId, Region, name))];

    /// <summary>Permission to find the cluster, for a kubeconfig; none where the cluster is not one of EKS.</summary>
    internal IEnumerable<PolicyStatement> FindsCluster() => ClusterRegion is null
        ? []
        : [new(["eks:DescribeCluster"], [$"arn:{AwsPartition.Of(Region)}:eks:{ClusterRegion}:{AccountId}:cluster/{Cluster}"])];

    /// <summary>What the policies name of the entries of a service.</summary>
    /// <param name="service">The service.</param>
    internal ImmutableArray<string> EntryArns(AwsSecretService service) =>
        [.. Sorted(Entries.Where(entry => entry.Service == service).Select(entry => entry.PolicyArn))];

    /// <summary>A statement, where there is something that it is for.</summary>
    /// <param name="actions">The exact actions.</param>
    /// <param name="resources">The exact resources.</param>
    internal static IEnumerable<PolicyStatement> For(ImmutableArray<string> actions, ImmutableArray<string> resources) =>
        resources.IsEmpty ? [] : [new(actions, resources)];

    private static IEnumerable<string> Sorted(IEnumerable<string> texts) => texts.Distinct().Order(StringComparer.Ordinal);
}
