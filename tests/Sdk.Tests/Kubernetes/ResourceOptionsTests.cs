using Pulumi;
using Pulumi.Kubernetes.Core.V1;

namespace SecretsLadder.Sdk.Tests.Kubernetes;

public sealed class ResourceOptionsTests
{
    [Fact]
    public async Task Version_NotGiven_IsThePackages()
    {
        var options = await Registered.Options(options => new ConfigMap("it", options: options));

        Assert.Equal("4.32.0", options.Version);
    }

    [Fact]
    public async Task Version_GivenByTheCaller_IsTheCallers()
    {
        var options = await Registered.Options(options =>
            new ConfigMap("it", options: CustomResourceOptions.Merge(options, new CustomResourceOptions { Version = "4.0.0" })));

        Assert.Equal("4.0.0", options.Version);
    }

    [Fact]
    public async Task Protect_GivenByTheCaller_IsKept()
    {
        var options = await Registered.Options(options =>
            new ConfigMap("it", options: CustomResourceOptions.Merge(options, new CustomResourceOptions { Protect = true })));

        Assert.True(options.Protect);
    }

    [Fact]
    public async Task Id_GivenByTheCaller_DoesNotMakeTheConstructorRead()
    {
        var resources = await Registered.By(() => _ = new ConfigMap("it", options: new CustomResourceOptions { Id = "shop/settings" }));

        Assert.True(string.IsNullOrEmpty(resources["it"].Id));
    }
}
