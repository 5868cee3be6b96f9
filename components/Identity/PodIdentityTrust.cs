using System.Collections.Immutable;

namespace SecretsLadder.Components.Identity;

/// <summary>
/// Who may assume a role if only the operator has a role through EKS Pod Identity: the operator, and through it one reader's stores.
/// </summary>
public static class PodIdentityTrust
{
    private const string RequestTag = "aws:RequestTag/";

    private static readonly ImmutableArray<string> Actions = ["sts:AssumeRole", "sts:TagSession"];

    /// <summary>
    /// The trust policy of the operator's role. EKS tags every session; without the conditions, any association of the account could use the role.
    /// </summary>
    /// <param name="namespace">Namespace of the service account.</param>
    /// <param name="serviceAccount">Name of the service account.</param>
    public static PolicyDocument OfOperator(string @namespace, string serviceAccount) => new(
    [
        new PolicyStatement(Actions, [])
        {
            Principal = new("Service", AwsPartition.Pods),
            Conditions =
            [
                new("StringEquals", $"{RequestTag}kubernetes-namespace", [@namespace]),
                new("StringEquals", $"{RequestTag}kubernetes-service-account", [serviceAccount]),
            ],
        },
    ]);

    /// <summary>
    /// The trust policy of a reader's role: the operator may assume it for the reader's stores. It names the store in tags that no store can choose.
    /// </summary>
    /// <param name="operatorRole">ARN of the operator's role.</param>
    /// <param name="stores">The stores.</param>
    public static PolicyDocument OfReader(string operatorRole, StoreSet stores) => new(
    [
        new PolicyStatement(Actions, [])
        {
            Principal = new("AWS", operatorRole),
            Conditions =
            [
                new("StringEquals", $"{RequestTag}esoNamespace", stores.Namespaces),
                new("StringEquals", $"{RequestTag}esoStoreKind", [stores.Kind]),
                new("StringEquals", $"{RequestTag}esoStoreName", stores.Names),
            ],
        },
    ]);
}
