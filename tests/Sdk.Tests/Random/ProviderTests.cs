using Pulumi;
using Pulumi.Random;
using SecretsLadder.Sdk.Tests.Kubernetes;

namespace SecretsLadder.Sdk.Tests.Random;

public sealed class ProviderTests
{
    [Fact]
    public async Task Ctor_Type_IsTheRandomProvider() =>
        Assert.Equal("pulumi:providers:random", await Registered.Type(() => new Provider("it")));

    [Fact]
    public async Task Ctor_NoArgs_SendsNothing() => Assert.Equal("{}", await Registered.Inputs(() => new Provider("it", new ProviderArgs())));

    [Fact]
    public async Task Provider_GivenToAResource_IsReferredToByUrnAndId()
    {
        var resources = await Registered.By(() =>
            _ = new RandomPassword("it", new RandomPasswordArgs { Length = 4 }, new CustomResourceOptions { Provider = new Provider("random") }));

        Assert.EndsWith("pulumi:providers:random::random::random-id", resources["it"].Provider, StringComparison.Ordinal);
    }
}
