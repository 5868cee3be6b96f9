namespace Pulumi.Aws.Iam;

/// <summary>An IAM role: permissions that whoever its trust policy names may take on.</summary>
[ResourceType(Role.Token, ResourceDefaults.Version)]
public class Role : CustomResource
{
    private const string Token = "aws:iam/role:Role";

    [Output("arn")] public Output<string> Arn { get; private set; } = null!;
    [Output("name")] public Output<string> Name { get; private set; } = null!;

    public Role(string name, RoleArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new RoleArgs(), ResourceDefaults.Options(options))
    {
    }
}
