using Pulumi;

namespace SecretsLadder.Sdk.Tests.Core;

public sealed class ProviderTests
{
    private const string Reference = "urn:pulumi:stack::project::pulumi:pulumi:Stack$pulumi:providers:test::provider::provider-id";

    private static async Task<string?> ProviderOfThing(Action<TestProvider> program, Func<Pulumi.Testing.MockResourceArgs, string?>? id = null)
    {
        var recorder = new Recorder { Id = id ?? (args => args.Name + "-id") };
        await recorder.RunAsync(() => program(new TestProvider("provider")));
        return recorder["it"].Provider;
    }

    [Fact]
    public async Task Provider_Given_IsUrnAndId() =>
        Assert.Equal(Reference, await ProviderOfThing(provider => _ = new Thing("it", null, new CustomResourceOptions { Provider = provider })));

    [Fact]
    public async Task Provider_WithoutId_EndsWithTheUnknownValue() =>
        Assert.EndsWith("::04da6b54-80e4-46f7-96ec-b56ff0331ba9", await ProviderOfThing(
            provider => _ = new Thing("it", null, new CustomResourceOptions { Provider = provider }), _ => null), StringComparison.Ordinal);

    [Fact]
    public async Task Provider_OfComponent_IsInherited() =>
        Assert.Equal(Reference, await ProviderOfThing(provider => _ = new Group(
            "group",
            group => _ = new Thing("it", null, new CustomResourceOptions { Parent = group }),
            new ComponentResourceOptions { Provider = provider })));

    [Fact]
    public async Task Providers_OfComponent_AreInheritedThroughComponents() =>
        Assert.Equal(Reference, await ProviderOfThing(provider => _ = new Group(
            "outer",
            outer => _ = new Group(
                "inner",
                inner => _ = new Thing("it", null, new CustomResourceOptions { Parent = inner }),
                new ComponentResourceOptions { Parent = outer }),
            new ComponentResourceOptions { Providers = { provider } })));

    [Fact]
    public async Task Providers_OfAnotherPackage_AreNotInherited() =>
        Assert.Equal("", await ProviderOfThing(unused => _ = new Group(
            "group",
            group => _ = new Thing("it", null, new CustomResourceOptions { Parent = group }),
            new ComponentResourceOptions { Providers = { new TestProvider("another", "another") } })));

    [Fact]
    public async Task Provider_OfResource_IsInheritedByItsChild() =>
        Assert.Equal(Reference, await ProviderOfThing(provider => _ = new Thing("it", null, new CustomResourceOptions
        {
            Parent = new Thing("parent", null, new CustomResourceOptions { Provider = provider }),
        })));

    [Fact]
    public async Task Provider_OwnAndInherited_OwnWins() =>
        Assert.Equal(Reference, await ProviderOfThing(provider => _ = new Group(
            "group",
            group => _ = new Thing("it", null, new CustomResourceOptions { Parent = group, Provider = provider }),
            new ComponentResourceOptions { Providers = { new TestProvider("another") } })));

    [Fact]
    public async Task Provider_OfComponentItself_IsNotSent()
    {
        var recorder = new Recorder();
        await recorder.RunAsync(() => _ = new Group("group", null, new ComponentResourceOptions { Provider = new TestProvider("provider") }));

        Assert.Equal("", recorder["group"].Provider);
    }

    [Fact]
    public async Task Provider_AndProvidersOfComponent_Fail() =>
        await Assert.ThrowsAsync<RunException>(() => ProviderOfThing(provider => _ = new Group(
            "group", null, new ComponentResourceOptions { Provider = provider, Providers = { provider } })));

    [Fact]
    public async Task Type_OfProvider_NamesThePackage()
    {
        var recorder = new Recorder();
        await recorder.RunAsync(() => _ = new TestProvider("provider"));

        Assert.Equal("pulumi:providers:test", recorder["provider"].Type);
    }
}
