using System.Collections.Immutable;
using Pulumi.Random;
using SecretsLadder.Sdk.Tests.Kubernetes;

namespace SecretsLadder.Sdk.Tests.Random;

public sealed class RandomIdTests
{
    private static readonly RandomIdArgs Args = new() { ByteLength = 4, Keepers = { ["k"] = "1" }, Prefix = "p-" };

    [Fact]
    public async Task Ctor_Type_IsRandomId() =>
        Assert.Equal("random:index/randomId:RandomId", await Registered.Type(() => new RandomId("it", Args)));

    [Fact]
    public async Task Ctor_AllArgs_SendsThem() =>
        Assert.Equal("""{"byteLength":4,"keepers":{"k":"1"},"prefix":"p-"}""", await Registered.Inputs(() => new RandomId("it", Args)));

    [Fact]
    public async Task Ctor_Options_MarkNothingSecret()
    {
        var options = await Registered.Options(options => new RandomId("it", Args, options));

        Assert.Empty(options.AdditionalSecretOutputs);
    }

    [Theory]
    [InlineData("b64Std", "s")]
    [InlineData("b64Url", "u")]
    [InlineData("dec", "1")]
    [InlineData("hex", "01")]
    public async Task Outputs_FromTheEngine_HaveTheirWireNames(string output, string value)
    {
        var state = ImmutableDictionary<string, object>.Empty.Add(output, value);

        var read = await Registered.Output(state, () =>
        {
            var id = new RandomId("it", Args);
            return Pulumi.Output.Format($"{id.B64Std}{id.B64Url}{id.Dec}{id.Hex}");
        });

        Assert.Equal(value, read);
    }
}
