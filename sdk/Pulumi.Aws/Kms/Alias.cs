namespace Pulumi.Aws.Kms;

/// <summary>A name for a key.</summary>
[ResourceType(Alias.Token, ResourceDefaults.Version)]
public class Alias : CustomResource
{
    private const string Token = "aws:kms/alias:Alias";

    [Output("arn")] public Output<string> Arn { get; private set; } = null!;
    [Output("name")] public Output<string> Name { get; private set; } = null!;
    [Output("namePrefix")] public Output<string> NamePrefix { get; private set; } = null!;
    [Output("region")] public Output<string> Region { get; private set; } = null!;
    [Output("targetKeyArn")] public Output<string> TargetKeyArn { get; private set; } = null!;
    [Output("targetKeyId")] public Output<string> TargetKeyId { get; private set; } = null!;

    public Alias(string name, AliasArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new AliasArgs(), ResourceDefaults.Options(options))
    {
    }
}
