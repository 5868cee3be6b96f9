using Pulumi;
using Pulumi.Utilities;
using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Components.Tests.Foundation;

public sealed class ChildOptionsTests
{
    [Fact]
    public async Task Of_Child_BelongsToTheComponent() => Assert.Equal("parent", (await OfAsync(run => run.Options)).Parent!.GetResourceName());

    [Fact]
    public async Task Of_CallerWaits_ChildWaitsToo() => Assert.Equal(["earlier"], await DependenciesOf(await OfAsync(run => run.Options)));

    [Fact]
    public async Task Of_ChildWaitsForMore_WaitsForBoth() => Assert.Equal(
        ["earlier", "takeover"],
        await DependenciesOf(await OfAsync(run => run.Options, run => new CustomResourceOptions { DependsOn = { run.Takeover } })));

    [Fact]
    public async Task Of_NoCallersOptions_WaitsForNothing() => Assert.Empty(await DependenciesOf(await OfAsync(_ => null)));

    [Fact]
    public async Task Of_Own_IsKept() =>
        Assert.True((await OfAsync(_ => null, _ => new CustomResourceOptions { RetainOnDelete = true })).RetainOnDelete);

    [Fact]
    public async Task Of_CallersOtherOptions_StayWithTheComponent() =>
        Assert.Null((await OfAsync(_ => new ComponentResourceOptions { Protect = true })).Protect);

    [Fact]
    public async Task OfComponent_Child_BelongsToTheComponent() => Assert.Equal("parent", (await OfComponentAsync()).Parent!.GetResourceName());

    [Fact]
    public async Task OfComponent_CallerWaits_ChildWaitsToo() => Assert.Equal(["earlier"], await DependenciesOf(await OfComponentAsync()));

    [Fact]
    public async Task OfComponent_Own_IsKept() =>
        Assert.Equal(["takeover"], (await OfComponentAsync()).Providers.Select(provider => provider.GetResourceName()));

    private static async Task<CustomResourceOptions> OfAsync(
        Func<Recorded, ComponentResourceOptions?> callers, Func<Recorded, CustomResourceOptions>? own = null)
    {
        CustomResourceOptions? options = null;
        await Recorded.RunAsync(run => options = ChildOptions.Of(Parent(run), callers(run), own?.Invoke(run)));
        return options!;
    }

    private static async Task<ComponentResourceOptions> OfComponentAsync()
    {
        ComponentResourceOptions? options = null;
        await Recorded.RunAsync(run =>
            options = ChildOptions.OfComponent(Parent(run), run.Options, new ComponentResourceOptions { Providers = { run.Takeover } }));
        return options!;
    }

    private static ComponentResource Parent(Recorded run) => new("secrets-ladder:tests:Parent", "parent", run.Options);

    private static async Task<IEnumerable<string>> DependenciesOf(ResourceOptions options) =>
        (await OutputUtilities.GetValueAsync(options.DependsOn.ToOutput())).Select(resource => resource.GetResourceName());
}
