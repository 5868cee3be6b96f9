using System.Collections.Immutable;

namespace SecretsLadder.Components.Identity;

/// <summary>
/// The least that the External Secrets Operator (2.9.0) needs to keep entries of Secrets Manager equal to a Secret: it creates an entry with its
/// mark, reads it before each change, and cannot delete it.
/// </summary>
public static class AwsWritePolicy
{
    /// <summary>
    /// An entry is looked up before it exists, and created together with the tag that marks it as the operator's. Before that it has no six random
    /// characters, and AWS does not document which form it checks; so both are named.
    /// </summary>
    public static readonly ImmutableArray<string> Creations =
        ["secretsmanager:CreateSecret", "secretsmanager:DescribeSecret", "secretsmanager:TagResource"];

    /// <summary>
    /// An existing entry is read and gets a new value. Its resource policy is removed at each refresh, even if it has none: the operator does so
    /// unless a PushSecret brings a policy of its own, and without the permission every push but the first would fail.
    /// </summary>
    public static readonly ImmutableArray<string> Updates =
        ["secretsmanager:DeleteResourcePolicy", "secretsmanager:GetSecretValue", "secretsmanager:PutSecretValue"];

    /// <summary>The entries, split so that each policy is short enough for AWS; one part if possible.</summary>
    /// <param name="entries">The entries; order and repetition do not matter.</param>
    public static ImmutableArray<ImmutableArray<AwsEntry>> Parts(IEnumerable<AwsEntry> entries) =>
        PolicyDocument.Spread([.. entries.Distinct().OrderBy(entry => entry.PolicyArn, StringComparer.Ordinal)], part => Of(part));

    /// <summary>The policy for writing entries.</summary>
    /// <param name="entries">The entries, all of Secrets Manager; order and repetition do not matter.</param>
    public static PolicyDocument Of(IEnumerable<AwsEntry> entries)
    {
        var distinct = entries.Distinct().OrderBy(entry => entry.PolicyArn, StringComparer.Ordinal).ToImmutableArray();
        ImmutableArray<string> arns = [.. distinct.Select(entry => entry.PolicyArn).Distinct()];
        return new(
        [
            new(Creations, [.. arns.SelectMany(FormsOf)]),
            new(Updates, arns),
            .. AwsEncryptions.Of(distinct),
        ]);
    }

    /// <summary>The ARN of an entry before it is created, and after.</summary>
    /// <param name="arn">The ARN that a policy names for an existing entry.</param>
    internal static IEnumerable<string> FormsOf(string arn) => [arn[..arn.LastIndexOf('-')], arn];
}
