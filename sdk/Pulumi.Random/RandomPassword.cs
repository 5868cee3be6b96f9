namespace Pulumi.Random;

/// <summary>A random string that is a secret. It stays the same until an input or a keeper changes.</summary>
[ResourceType(RandomPassword.Token, ResourceDefaults.Version)]
public class RandomPassword : CustomResource
{
    private const string Token = "random:index/randomPassword:RandomPassword";

    [Output("result")] public Output<string> Result { get; private set; } = null!;

    public RandomPassword(string name, RandomPasswordArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new RandomPasswordArgs(), ResourceDefaults.Options(options, "bcryptHash", "result"))
    {
    }
}
