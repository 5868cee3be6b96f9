using Pulumi;
using Pulumi.Utilities;

namespace SecretsLadder.Sdk.Tests.Core;

public sealed class ComponentTests
{
    private static async Task<Recorder> RunAsync(Action<Group> build)
    {
        var recorder = new Recorder();
        await recorder.RunAsync(() => _ = new Group("it", build));
        return recorder;
    }

    private static async Task<Output<object?>?> Registered(Action<Group> build, string name) =>
        (await RunAsync(build)).Outputs.Single(request => request.Urn.EndsWith("::it", StringComparison.Ordinal)).Outputs.GetValueOrDefault(name);

    [Fact]
    public async Task Ctor_Component_IsSentToTheMocks() => Assert.Equal("test:index:Group", (await RunAsync(_ => { }))["it"].Type);

    [Fact]
    public async Task RegisterOutputs_NamedProperty_HasItsName() =>
        Assert.Equal("x", await OutputUtilities.GetValueAsync((await Registered(group => group.Address = Output.Create("x"), "address"))!));

    [Fact]
    public async Task RegisterOutputs_UnnamedProperty_HasThePropertysName() =>
        Assert.Equal("x", await OutputUtilities.GetValueAsync((await Registered(group => group.Plain = Output.Create("x"), "Plain"))!));

    [Fact]
    public async Task RegisterOutputs_UnassignedProperty_IsNotSent() => Assert.Null(await Registered(_ => { }, "address"));

    [Fact]
    public async Task RegisterOutputs_Urn_IsNotSent() => Assert.Null(await Registered(_ => { }, "urn"));

    [Fact]
    public async Task RegisterOutputs_Secret_IsMarked() =>
        Assert.True(await Output.IsSecretAsync((await Registered(group => group.Address = Output.CreateSecret("x"), "address"))!));

    [Fact]
    public async Task RegisterOutputs_Unknown_IsMarked()
    {
        var address = await Registered(group => group.Address = OutputUtilities.CreateUnknown("x"), "address");

        Assert.False(await OutputUtilities.GetIsKnownAsync(address!));
    }

    [Fact]
    public async Task RegisterOutputs_Dictionary_IsSent()
    {
        var recorder = new Recorder();
        await recorder.RunAsync(() => _ = new Explicit());

        Assert.Equal(1.0, await OutputUtilities.GetValueAsync(recorder.Outputs.Single(request => request.Outputs.Count > 0).Outputs["a"]));
    }

    [Fact]
    public async Task Ctor_PropertyInitializer_IsKept()
    {
        var resources = await new Recorder().RunAsync(() => _ = new Explicit());

        Assert.Equal("kept", await OutputUtilities.GetValueAsync(((Explicit)resources.Single()).Initialized));
    }

    [Fact]
    public async Task Ctor_Args_AreTheInputs()
    {
        var recorder = new Recorder();
        await recorder.RunAsync(() => _ = new ComponentResource("test:index:Plain", "it", new ThingArgs { Text = "x" }));

        Assert.Equal("x", recorder["it"].Inputs["text"]);
    }

    [Fact]
    public async Task Ctor_EmptyName_Fails() => await Assert.ThrowsAsync<RunException>(() => new Recorder().RunAsync(() => _ = new Group("")));

    [Fact]
    public async Task Urn_ChildOfComponent_IsKnownInPreview()
    {
        var resources = await new Recorder().PreviewAsync(() => _ = new Group(
            "it", group => _ = new Thing("child", null, new CustomResourceOptions { Parent = group })));

        Assert.True(await OutputUtilities.GetIsKnownAsync(resources[1].Urn));
    }

    private sealed class Explicit : ComponentResource
    {
        public Explicit() : base("test:index:Explicit", "it") => RegisterOutputs(new Dictionary<string, object?> { ["a"] = 1, ["b"] = null });

        [Output("initialized")]
        public Output<string> Initialized { get; private set; } = Output.Create("kept");
    }
}
