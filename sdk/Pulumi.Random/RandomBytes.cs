namespace Pulumi.Random;

/// <summary>Random bytes that are a secret, such as a key. It stays the same until an input or a keeper changes.</summary>
[ResourceType(RandomBytes.Token, ResourceDefaults.Version)]
public class RandomBytes : CustomResource
{
    private const string Token = "random:index/randomBytes:RandomBytes";

    [Output("base64")] public Output<string> Base64 { get; private set; } = null!;
    [Output("hex")] public Output<string> Hex { get; private set; } = null!;
    [Output("keepers")] public Output<ImmutableDictionary<string, string>?> Keepers { get; private set; } = null!;
    [Output("length")] public Output<int> Length { get; private set; } = null!;

    public RandomBytes(string name, RandomBytesArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new RandomBytesArgs(), ResourceDefaults.Options(options, "base64", "hex"))
    {
    }
}
