using System.Collections.Immutable;
using Pulumi;
using Pulumi.AzureNative.ManagedIdentity;
using SecretsLadder.Sdk.Tests.Kubernetes;

namespace SecretsLadder.Sdk.Tests.AzureNative;

public sealed class UserAssignedIdentityTests
{
    private static readonly ImmutableDictionary<string, object> State = ImmutableDictionary<string, object>.Empty
        .Add("clientId", "client").Add("name", "checkout-reader").Add("principalId", "principal").Add("tenantId", "tenant");

    private static UserAssignedIdentityArgs Args => new()
    {
        Location = "westeurope",
        ResourceGroupName = "checkout",
        ResourceName = "checkout-reader",
        Tags = { ["app"] = "checkout" },
    };

    [Fact]
    public async Task Ctor_Type_IsUserAssignedIdentity() => Assert.Equal(
        "azure-native:managedidentity:UserAssignedIdentity", await Registered.Type(() => new UserAssignedIdentity("it", Args)));

    [Fact]
    public async Task Ctor_AllArgs_SendsThem() => Assert.Equal(
        """{"location":"westeurope","resourceGroupName":"checkout","resourceName":"checkout-reader","tags":{"app":"checkout"}}""",
        await Registered.Inputs(() => new UserAssignedIdentity("it", Args)));

    [Fact]
    public async Task Ctor_NoResourceGroup_Fails() => Assert.Contains(
        "UserAssignedIdentityArgs.ResourceGroupName is required",
        await Registered.Error(() => new UserAssignedIdentity("it", new UserAssignedIdentityArgs())),
        StringComparison.Ordinal);

    [Fact]
    public async Task Ctor_Options_HaveThePackagesVersion()
    {
        var options = await Registered.Options(options => new UserAssignedIdentity("it", Args, options));

        Assert.Equal("3.28.0", options.Version);
    }

    [Fact]
    public async Task Ctor_CallersId_DoesNotMakeTheConstructorRead()
    {
        var resources = await Registered.By(() => _ = new UserAssignedIdentity("it", Args, new CustomResourceOptions { Id = "identity" }));

        Assert.True(string.IsNullOrEmpty(resources["it"].Id));
    }

    [Fact]
    public async Task ClientId_FromTheEngine_IsRead() =>
        Assert.Equal("client", await Registered.Output(State, () => new UserAssignedIdentity("it", Args).ClientId));

    [Fact]
    public async Task Name_FromTheEngine_IsRead() =>
        Assert.Equal("checkout-reader", await Registered.Output(State, () => new UserAssignedIdentity("it", Args).Name));

    [Fact]
    public async Task PrincipalId_FromTheEngine_IsRead() =>
        Assert.Equal("principal", await Registered.Output(State, () => new UserAssignedIdentity("it", Args).PrincipalId));

    [Fact]
    public async Task TenantId_FromTheEngine_IsRead() =>
        Assert.Equal("tenant", await Registered.Output(State, () => new UserAssignedIdentity("it", Args).TenantId));
}
