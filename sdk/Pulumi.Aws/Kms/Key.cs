namespace Pulumi.Aws.Kms;

/// <summary>A key that KMS keeps and never shows.</summary>
[ResourceType(Key.Token, ResourceDefaults.Version)]
public class Key : CustomResource
{
    private const string Token = "aws:kms/key:Key";

    [Output("arn")] public Output<string> Arn { get; private set; } = null!;

    public Key(string name, KeyArgs? args = null, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new KeyArgs(), ResourceDefaults.Options(options))
    {
    }
}
