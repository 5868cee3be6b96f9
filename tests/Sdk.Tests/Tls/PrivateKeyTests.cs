using System.Collections.Immutable;
using Pulumi;
using Pulumi.Tls;
using SecretsLadder.Sdk.Tests.Kubernetes;

namespace SecretsLadder.Sdk.Tests.Tls;

public sealed class PrivateKeyTests
{
    private static readonly PrivateKeyArgs Args = new() { Algorithm = "RSA", RsaBits = 4096 };

    [Fact]
    public async Task Ctor_Type_IsPrivateKey() =>
        Assert.Equal("tls:index/privateKey:PrivateKey", await Registered.Type(() => new PrivateKey("it", Args)));

    [Fact]
    public async Task Ctor_AllArgs_SendsThem() =>
        Assert.Equal("""{"algorithm":"RSA","rsaBits":4096}""", await Registered.Inputs(() => new PrivateKey("it", Args)));

    [Fact]
    public async Task Ctor_NoAlgorithm_Fails()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Registered.Type(() => new PrivateKey("it", new PrivateKeyArgs())));

        Assert.Contains("PrivateKeyArgs.Algorithm is required", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctor_Options_MarkEveryFormOfTheKeySecret()
    {
        var options = await Registered.Options(options => new PrivateKey("it", Args, options));

        Assert.Equal(["privateKeyOpenssh", "privateKeyPem", "privateKeyPemPkcs8"], options.AdditionalSecretOutputs);
    }

    [Fact]
    public async Task Ctor_Options_HaveThePackagesVersion()
    {
        var options = await Registered.Options(options => new PrivateKey("it", Args, options));

        Assert.Equal("5.5.1", options.Version);
    }

    [Fact]
    public async Task Ctor_CallersId_DoesNotMakeTheConstructorRead()
    {
        var resources = await Registered.By(() => _ = new PrivateKey("it", Args, new CustomResourceOptions { Id = "key" }));

        Assert.True(string.IsNullOrEmpty(resources["it"].Id));
    }

    [Fact]
    public async Task PrivateKeyPem_FromTheEngine_IsRead()
    {
        var state = ImmutableDictionary<string, object>.Empty.Add("privateKeyPem", "key");

        Assert.Equal("key", await Registered.Output(state, () => new PrivateKey("it", Args).PrivateKeyPem));
    }
}
