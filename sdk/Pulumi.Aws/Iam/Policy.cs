namespace Pulumi.Aws.Iam;

/// <summary>An IAM policy that can be attached to several roles.</summary>
[ResourceType(Policy.Token, ResourceDefaults.Version)]
public class Policy : CustomResource
{
    private const string Token = "aws:iam/policy:Policy";

    [Output("arn")] public Output<string> Arn { get; private set; } = null!;

    public Policy(string name, PolicyArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new PolicyArgs(), ResourceDefaults.Options(options))
    {
    }
}
