namespace Pulumi.Aws.Iam;

/// <summary>A policy that belongs to one role and goes with it.</summary>
[ResourceType(RolePolicy.Token, ResourceDefaults.Version)]
public class RolePolicy : CustomResource
{
    private const string Token = "aws:iam/rolePolicy:RolePolicy";

    [Output("name")] public Output<string> Name { get; private set; } = null!;
    [Output("namePrefix")] public Output<string> NamePrefix { get; private set; } = null!;
    [Output("policy")] public Output<string> Policy { get; private set; } = null!;
    [Output("role")] public Output<string> Role { get; private set; } = null!;

    public RolePolicy(string name, RolePolicyArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new RolePolicyArgs(), ResourceDefaults.Options(options))
    {
    }
}
