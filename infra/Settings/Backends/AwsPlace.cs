using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Schemas;

namespace SecretsLadder.Infra.Settings.Backends;

/// <summary>An account and region of AWS.</summary>
internal sealed record AwsPlace(string AccountId, string Region)
{
    /// <summary>The rule for an account.</summary>
    public static readonly TextSchema AccountSchema = Texts.Matching("an AWS account id", "^[0-9]{12}$", "12 digits in quotes", "111122223333");

    /// <summary>The rule for a region.</summary>
    public static readonly TextSchema RegionSchema = Texts.Matching(
        "an AWS region", AwsPartition.RegionPattern,
        "a region such as eu-west-1, of one of the partitions aws, aws-cn, aws-us-gov, aws-iso, aws-iso-b, aws-iso-e, aws-iso-f and aws-eusc",
        "eu-west-1");

    private static readonly Field<string> AccountKey = Field.Required("accountId", AccountSchema, "The account.");
    private static readonly Field<string> RegionKey = Field.Required("region", RegionSchema, "The region.");

    public static readonly ObjectSchema<AwsPlace> Schema =
        new("An account and region of AWS.", [AccountKey, RegionKey], values => new(values.Get(AccountKey), values.Get(RegionKey)));
}
