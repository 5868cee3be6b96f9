using System.Collections.Immutable;
using Pulumi;
using Pulumi.Random;
using SecretsLadder.Sdk.Tests.Kubernetes;

namespace SecretsLadder.Sdk.Tests.Random;

public sealed class RandomPasswordTests
{
    private static readonly RandomPasswordArgs Args = new() { Length = 32 };

    [Fact]
    public async Task Ctor_Type_IsRandomPassword() =>
        Assert.Equal("random:index/randomPassword:RandomPassword", await Registered.Type(() => new RandomPassword("it", Args)));

    [Fact]
    public async Task Ctor_AllArgs_SendsThem()
    {
        var args = new RandomPasswordArgs { Length = 32, Special = false };

        Assert.Equal(
            """{"length":32,"special":false}""",
            await Registered.Inputs(() => new RandomPassword("it", args)));
    }

    [Fact]
    public async Task Ctor_NoLength_Fails()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Registered.Type(() => new RandomPassword("it", new RandomPasswordArgs())));

        Assert.Contains("RandomPasswordArgs.Length is required", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctor_Options_MarkResultAndHashSecret()
    {
        var options = await Registered.Options(options => new RandomPassword("it", Args, options));

        Assert.Equal(["bcryptHash", "result"], options.AdditionalSecretOutputs);
    }

    [Fact]
    public async Task Ctor_Options_HaveThePackagesVersion()
    {
        var options = await Registered.Options(options => new RandomPassword("it", Args, options));

        Assert.Equal("4.21.1", options.Version);
    }

    [Fact]
    public async Task Ctor_CallersVersion_IsKept()
    {
        var options = await Registered.Options(options =>
            new RandomPassword("it", Args, CustomResourceOptions.Merge(options, new CustomResourceOptions { Version = "4.0.0" })));

        Assert.Equal("4.0.0", options.Version);
    }

    [Fact]
    public async Task Result_FromTheEngine_IsRead()
    {
        var state = ImmutableDictionary<string, object>.Empty.Add("result", "generated");

        Assert.Equal("generated", await Registered.Output(state, () => new RandomPassword("it", Args).Result));
    }
}
