using System.Collections.Immutable;

namespace SecretsLadder.Components.Identity;

/// <summary>The permission to encrypt entries with customer managed keys, for whoever writes them.</summary>
internal static class AwsEncryptions
{
    /// <summary>
    /// A key encrypts only these entries, and only through their service. Secrets Manager first tests a key with an encryption context of its own.
    /// AWS managed keys need no permission.
    /// </summary>
    /// <param name="entries">The entries.</param>
    public static IEnumerable<PolicyStatement> Of(IEnumerable<AwsEntry> entries) => entries
        .Where(entry => entry.KmsKeyArn is not null)
        .GroupBy(entry => (Key: entry.KmsKeyArn!, entry.ViaService, entry.EncryptionContext, entry.Service))
        .OrderBy(group => group.Key.Key, StringComparer.Ordinal)
        .ThenBy(group => group.Key.ViaService, StringComparer.Ordinal)
        .Select(group => new PolicyStatement(
            group.Key.Service == AwsSecretService.SecretsManager
                ? ["kms:Decrypt", "kms:GenerateDataKey"]
                : ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey"], [group.Key.Key])
        {
            Conditions =
            [
                new("StringEquals", "kms:ViaService", [group.Key.ViaService]),
                new("StringLike", group.Key.EncryptionContext, [.. group.Select(entry => entry.PolicyArn).Distinct().Order(StringComparer.Ordinal),
                    .. Trials(group.Key.Service)]),
            ],
        });

    private static ImmutableArray<string> Trials(AwsSecretService service) =>
        service == AwsSecretService.SecretsManager ? ["RequestToValidateKeyAccess"] : [];
}
