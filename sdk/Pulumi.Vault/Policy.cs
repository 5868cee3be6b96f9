namespace Pulumi.Vault;

/// <summary>A policy of Vault: which paths may be used, and how.</summary>
[ResourceType(Policy.Token, ResourceDefaults.Version)]
public class Policy : CustomResource
{
    private const string Token = "vault:index/policy:Policy";

    [Output("name")] public Output<string> Name { get; private set; } = null!;

    public Policy(string name, PolicyArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new PolicyArgs(), ResourceDefaults.Options(options))
    {
    }
}
