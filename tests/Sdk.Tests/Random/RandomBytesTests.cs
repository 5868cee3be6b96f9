using System.Collections.Immutable;
using Pulumi.Random;
using SecretsLadder.Sdk.Tests.Kubernetes;

namespace SecretsLadder.Sdk.Tests.Random;

public sealed class RandomBytesTests
{
    private static readonly RandomBytesArgs Args = new() { Length = 32, Keepers = { ["k"] = "1" } };

    [Fact]
    public async Task Ctor_Type_IsRandomBytes() =>
        Assert.Equal("random:index/randomBytes:RandomBytes", await Registered.Type(() => new RandomBytes("it", Args)));

    [Fact]
    public async Task Ctor_AllArgs_SendsThem() =>
        Assert.Equal("""{"keepers":{"k":"1"},"length":32}""", await Registered.Inputs(() => new RandomBytes("it", Args)));

    [Fact]
    public async Task Ctor_Options_MarkBase64AndHexSecret()
    {
        var options = await Registered.Options(options => new RandomBytes("it", Args, options));

        Assert.Equal(["base64", "hex"], options.AdditionalSecretOutputs);
    }

    [Fact]
    public async Task Base64_FromTheEngine_IsRead()
    {
        var state = ImmutableDictionary<string, object>.Empty.Add("base64", "AAAA");

        Assert.Equal("AAAA", await Registered.Output(state, () => new RandomBytes("it", Args).Base64));
    }

    [Fact]
    public async Task Hex_FromTheEngine_IsRead()
    {
        var state = ImmutableDictionary<string, object>.Empty.Add("hex", "00");

        Assert.Equal("00", await Registered.Output(state, () => new RandomBytes("it", Args).Hex));
    }
}
