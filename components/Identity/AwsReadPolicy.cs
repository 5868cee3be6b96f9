using System.Collections.Immutable;

namespace SecretsLadder.Components.Identity;

/// <summary>The least that a reader needs: one action on exactly its entries, and decryption of nothing else.</summary>
public static class AwsReadPolicy
{
    private static readonly ImmutableArray<(AwsSecretService Service, string Action)> ReadActions =
    [
        (AwsSecretService.SecretsManager, "secretsmanager:GetSecretValue"),
        (AwsSecretService.ParameterStore, "ssm:GetParameter"),
    ];

    /// <summary>The entries, split so that each policy is short enough for AWS; one part if possible.</summary>
    /// <param name="entries">The entries; order and repetition do not matter.</param>
    public static ImmutableArray<ImmutableArray<AwsEntry>> Parts(IEnumerable<AwsEntry> entries) =>
        PolicyDocument.Spread([.. entries.Distinct().OrderBy(entry => entry.PolicyArn, StringComparer.Ordinal)], part => Of(part));

    /// <summary>The policy for reading entries.</summary>
    /// <param name="entries">The entries; order and repetition do not matter.</param>
    public static PolicyDocument Of(IEnumerable<AwsEntry> entries)
    {
        var distinct = entries.Distinct().OrderBy(entry => entry.PolicyArn, StringComparer.Ordinal).ToImmutableArray();
        return new([.. Reads(distinct), .. Decryptions(distinct)]);
    }

    /// <summary>One statement for each service that holds an entry.</summary>
    private static IEnumerable<PolicyStatement> Reads(ImmutableArray<AwsEntry> entries)
    {
        foreach (var (service, action) in ReadActions)
        {
            ImmutableArray<string> resources = [.. entries.Where(entry => entry.Service == service).Select(entry => entry.PolicyArn).Distinct()];
            if (!resources.IsEmpty)
            {
                yield return new([action], resources);
            }
        }
    }

    /// <summary>
    /// One statement for each key and service: the key decrypts only these entries, and only through that service. AWS managed keys need none.
    /// </summary>
    private static IEnumerable<PolicyStatement> Decryptions(ImmutableArray<AwsEntry> entries) => entries
        .Where(entry => entry.KmsKeyArn is not null)
        .GroupBy(entry => new KeyUse(entry.KmsKeyArn!, entry.ViaService, entry.EncryptionContext))
        .OrderBy(group => group.Key.Arn, StringComparer.Ordinal)
        .ThenBy(group => group.Key.ViaService, StringComparer.Ordinal)
        .Select(group => new PolicyStatement(["kms:Decrypt"], [group.Key.Arn])
        {
            Conditions =
            [
                new("StringEquals", "kms:ViaService", [group.Key.ViaService]),
                new("StringLike", group.Key.EncryptionContext, [.. group.Select(entry => entry.PolicyArn).Distinct()]),
            ],
        });

    /// <summary>A key, and the service through which it decrypts.</summary>
    private sealed record KeyUse(string Arn, string ViaService, string EncryptionContext);
}
