namespace Pulumi.Random;

/// <summary>A random identifier, not a secret. It stays the same until an input or a keeper changes.</summary>
[ResourceType(RandomId.Token, ResourceDefaults.Version)]
public class RandomId : CustomResource
{
    private const string Token = "random:index/randomId:RandomId";

    [Output("b64Std")] public Output<string> B64Std { get; private set; } = null!;
    [Output("b64Url")] public Output<string> B64Url { get; private set; } = null!;
    [Output("byteLength")] public Output<int> ByteLength { get; private set; } = null!;
    [Output("dec")] public Output<string> Dec { get; private set; } = null!;
    [Output("hex")] public Output<string> Hex { get; private set; } = null!;
    [Output("keepers")] public Output<ImmutableDictionary<string, string>?> Keepers { get; private set; } = null!;
    [Output("prefix")] public Output<string?> Prefix { get; private set; } = null!;

    public RandomId(string name, RandomIdArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new RandomIdArgs(), ResourceDefaults.Options(options))
    {
    }
}
