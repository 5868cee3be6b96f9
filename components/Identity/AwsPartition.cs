namespace SecretsLadder.Components.Identity;

/// <summary>The partition of AWS that a region belongs to: the second part of every ARN.</summary>
public static class AwsPartition
{
    /// <summary>The partition of a region.</summary>
    /// <param name="region">The region.</param>
    public static string Of(string region) =>
        region.StartsWith("cn-", StringComparison.Ordinal) ? "aws-cn"
        : region.StartsWith("us-gov-", StringComparison.Ordinal) ? "aws-us-gov"
        : "aws";
}
