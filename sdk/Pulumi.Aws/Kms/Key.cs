namespace Pulumi.Aws.Kms;

/// <summary>A key that KMS keeps and never shows.</summary>
[ResourceType(Key.Token, ResourceDefaults.Version)]
public class Key : CustomResource
{
    private const string Token = "aws:kms/key:Key";

    [Output("arn")] public Output<string> Arn { get; private set; } = null!;
    [Output("bypassPolicyLockoutSafetyCheck")] public Output<bool?> BypassPolicyLockoutSafetyCheck { get; private set; } = null!;
    [Output("customKeyStoreId")] public Output<string?> CustomKeyStoreId { get; private set; } = null!;
    [Output("customerMasterKeySpec")] public Output<string?> CustomerMasterKeySpec { get; private set; } = null!;
    [Output("deletionWindowInDays")] public Output<int?> DeletionWindowInDays { get; private set; } = null!;
    [Output("description")] public Output<string> Description { get; private set; } = null!;
    [Output("enableKeyRotation")] public Output<bool?> EnableKeyRotation { get; private set; } = null!;
    [Output("isEnabled")] public Output<bool?> IsEnabled { get; private set; } = null!;
    [Output("keyId")] public Output<string> KeyId { get; private set; } = null!;
    [Output("keyUsage")] public Output<string?> KeyUsage { get; private set; } = null!;
    [Output("multiRegion")] public Output<bool> MultiRegion { get; private set; } = null!;
    [Output("policy")] public Output<string> Policy { get; private set; } = null!;
    [Output("region")] public Output<string> Region { get; private set; } = null!;
    [Output("rotationPeriodInDays")] public Output<int> RotationPeriodInDays { get; private set; } = null!;
    [Output("tags")] public Output<ImmutableDictionary<string, string>?> Tags { get; private set; } = null!;
    [Output("tagsAll")] public Output<ImmutableDictionary<string, string>> TagsAll { get; private set; } = null!;
    [Output("xksKeyId")] public Output<string?> XksKeyId { get; private set; } = null!;

    public Key(string name, KeyArgs? args = null, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new KeyArgs(), ResourceDefaults.Options(options))
    {
    }
}
