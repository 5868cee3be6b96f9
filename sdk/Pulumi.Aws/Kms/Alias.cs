namespace Pulumi.Aws.Kms;

/// <summary>A name for a key.</summary>
[ResourceType(Alias.Token, ResourceDefaults.Version)]
public class Alias : CustomResource
{
    private const string Token = "aws:kms/alias:Alias";

    public Alias(string name, AliasArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new AliasArgs(), ResourceDefaults.Options(options))
    {
    }
}
