namespace SecretsLadder.Components.Identity;

/// <summary>An ARN in its parts: <c>arn:partition:service:region:account:resource</c>.</summary>
/// <param name="Partition">The partition.</param>
/// <param name="Service">The service.</param>
/// <param name="Region">The region; empty for services that have none.</param>
/// <param name="AccountId">The account.</param>
/// <param name="Resource">The resource with its kind, such as <c>role/name</c>.</param>
public sealed record AwsArn(string Partition, string Service, string Region, string AccountId, string Resource)
{
    private const string Prefix = "arn:";

    /// <summary>Whether a text begins like an ARN.</summary>
    public static bool IsArn(string text) => text.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The parts of an ARN, or null if parts are missing.</summary>
    public static AwsArn? Parse(string text) =>
        IsArn(text) && text.Split(':', 6) is [_, var partition, var service, var region, var account, { Length: > 0 } resource]
            ? new(partition, service, region, account, resource)
            : null;

    /// <summary>The pattern of all KMS keys in the account and region of an entry.</summary>
    public static string KeysBeside(AwsArn entry) => $"arn:{entry.Partition}:kms:{entry.Region}:{entry.AccountId}:key/*";
}
