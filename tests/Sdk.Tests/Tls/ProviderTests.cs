using Pulumi;
using Pulumi.Tls;
using SecretsLadder.Sdk.Tests.Kubernetes;

namespace SecretsLadder.Sdk.Tests.Tls;

public sealed class ProviderTests
{
    [Fact]
    public async Task Ctor_Type_IsTheTlsProvider() => Assert.Equal("pulumi:providers:tls", await Registered.Type(() => new Provider("it")));

    [Fact]
    public async Task Ctor_NoArgs_SendsNothing() => Assert.Equal("{}", await Registered.Inputs(() => new Provider("it", new ProviderArgs())));

    [Fact]
    public async Task Provider_GivenToAResource_IsReferredToByUrnAndId()
    {
        var resources = await Registered.By(() =>
            _ = new PrivateKey("it", new PrivateKeyArgs { Algorithm = "RSA" }, new CustomResourceOptions { Provider = new Provider("tls") }));

        Assert.EndsWith("pulumi:providers:tls::tls::tls-id", resources["it"].Provider, StringComparison.Ordinal);
    }
}
