using System.Collections.Immutable;

namespace SecretsLadder.Components.Identity;

/// <summary>
/// The most that any reader of an account can ever do: read entries. A boundary grants nothing, but it holds even if an attacker controls the
/// pipeline that writes the readers' policies. It names services instead of entries, so a new entry does not change it.
/// </summary>
public static class ReaderBoundary
{
    /// <summary>The boundary.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="regions">The regions of the account whose entries are read.</param>
    /// <param name="others">The other accounts whose entries are read by their ARNs.</param>
    public static PolicyDocument Of(string accountId, IEnumerable<string> regions, params IEnumerable<string> others)
    {
        ImmutableArray<string> sorted = [.. regions.Distinct().Order(StringComparer.Ordinal)];
        return new(
        [
            new(["secretsmanager:GetSecretValue"], [.. Places("secretsmanager", "secret:*")]),
            new(["ssm:GetParameter"], [.. Places("ssm", "parameter/*")]),

            // The key of an entry may belong to another account.
            new(["kms:Decrypt"], [.. sorted.Select(region => $"arn:{AwsPartition.Of(region)}:kms:{region}:*:key/*")])
            {
                Conditions = [new(
                    "StringEquals", "kms:ViaService",
                    [.. sorted.SelectMany(region => Enum.GetValues<AwsSecretService>().Select(service => AwsPartition.CallerOf(service, region)))])],
            },
        ]);

        IEnumerable<string> Places(string service, string entries) =>
            from account in others.Distinct().Order(StringComparer.Ordinal).Prepend(accountId)
            from region in sorted
            select $"arn:{AwsPartition.Of(region)}:{service}:{region}:{account}:{entries}";
    }
}
