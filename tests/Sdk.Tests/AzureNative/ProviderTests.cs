using Pulumi;
using Pulumi.AzureNative.ManagedIdentity;
using SecretsLadder.Sdk.Tests.Kubernetes;
using Azure = Pulumi.AzureNative;

namespace SecretsLadder.Sdk.Tests.AzureNative;

public sealed class ProviderTests
{
    [Fact]
    public async Task Ctor_Type_IsTheAzureNativeProvider() =>
        Assert.Equal("pulumi:providers:azure-native", await Registered.Type(() => new Azure.Provider("it")));

    [Fact]
    public async Task Ctor_NoArgs_SendsItsDefault() =>
        Assert.Equal("""{"environment":"public"}""", await Registered.Inputs(() => new Azure.Provider("it")));

    [Fact]
    public async Task Ctor_AllArgs_SendsThem()
    {
        var args = new Azure.ProviderArgs { Environment = "usgovernment", SubscriptionId = "subscription", TenantId = "tenant" };

        Assert.Equal(
            """{"environment":"usgovernment","subscriptionId":"subscription","tenantId":"tenant"}""",
            await Registered.Inputs(() => new Azure.Provider("it", args)));
    }

    [Fact]
    public async Task Ctor_Options_HaveThePackagesVersion()
    {
        var options = await Registered.Options(options => new Azure.Provider("it", options: options));

        Assert.Equal("3.28.0", options.Version);
    }

    [Fact]
    public async Task Provider_GivenToAResource_IsReferredToByUrnAndId()
    {
        var resources = await Registered.By(() => _ = new UserAssignedIdentity(
            "it",
            new UserAssignedIdentityArgs { ResourceGroupName = "checkout" },
            new CustomResourceOptions { Provider = new Azure.Provider("subscription") }));

        Assert.EndsWith("pulumi:providers:azure-native::subscription::subscription-id", resources["it"].Provider, StringComparison.Ordinal);
    }
}
