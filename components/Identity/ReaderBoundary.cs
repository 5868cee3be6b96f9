using System.Collections.Immutable;

namespace SecretsLadder.Components.Identity;

/// <summary>
/// The most that any reader of an account can ever do: read entries. A boundary gives nothing; it holds where a pipeline, which writes
/// the readers' policies, is taken over. It names services and not entries, so that an entry more does not change it.
/// </summary>
public static class ReaderBoundary
{
    /// <summary>The boundary.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="regions">The regions of the account whose entries are read.</param>
    public static PolicyDocument Of(string accountId, IEnumerable<string> regions)
    {
        ImmutableArray<string> sorted = [.. regions.Distinct().Order(StringComparer.Ordinal)];
        var partition = AwsPartition.Of(sorted[0]);
        return new(
        [
            new(["secretsmanager:GetSecretValue"], [.. sorted.Select(region => $"arn:{partition}:secretsmanager:{region}:{accountId}:secret:*")]),
            new(["ssm:GetParameter"], [.. sorted.Select(region => $"arn:{partition}:ssm:{region}:{accountId}:parameter/*")]),

            // The key of an entry may belong to another account.
            new(["kms:Decrypt"], [.. sorted.Select(region => $"arn:{partition}:kms:{region}:*:key/*")])
            {
                Conditions = [new("StringEquals", "kms:ViaService", [.. sorted.SelectMany(region => new[] { $"secretsmanager.{region}.amazonaws.com", $"ssm.{region}.amazonaws.com" })])],
            },
        ]);
    }
}
