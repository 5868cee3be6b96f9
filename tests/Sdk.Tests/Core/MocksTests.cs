using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace SecretsLadder.Sdk.Tests.Core;

public sealed class MocksTests
{
    private static async Task<Thing> ThingWithState(object state, bool preview = false)
    {
        var recorder = new Recorder { State = _ => state };
        var resources = await Deployment.TestAsync(recorder, new TestOptions { IsPreview = preview }, () => { _ = new Thing("it"); });
        return (Thing)resources.Single();
    }

    private static Dictionary<string, object> State(string key, object value) => new() { [key] = value };

    [Fact]
    public async Task NewResource_Resource_HasTypeAndName()
    {
        var recorder = new Recorder();
        await recorder.RunAsync(() => _ = new Thing("it"));

        Assert.Equal(("test:index:Thing", "it"), (recorder["it"].Type, recorder["it"].Name));
    }

    [Fact]
    public async Task NewResource_WithoutProviderAndId_HasEmptyOnes()
    {
        var recorder = new Recorder();
        await recorder.RunAsync(() => _ = new Thing("it"));

        Assert.Equal(("", ""), (recorder["it"].Provider, recorder["it"].Id));
    }

    [Fact]
    public async Task NewResource_ImportId_IsTheId()
    {
        var recorder = new Recorder();
        await recorder.RunAsync(() => _ = new Thing("it", null, new CustomResourceOptions { ImportId = "existing" }));

        Assert.Equal("existing", recorder["it"].Id);
    }

    [Fact]
    public async Task NewResource_ReadId_IsTheId()
    {
        var recorder = new Recorder();
        await recorder.RunAsync(() => _ = new Thing("it", null, new CustomResourceOptions { Id = "read" }));

        Assert.Equal("read", recorder["it"].Id);
    }

    [Fact]
    public async Task Id_MockGivesOne_IsKnown() =>
        Assert.Equal("it-id", await OutputUtilities.GetValueAsync((await ThingWithState(State("a", "b"))).Id));

    [Fact]
    public async Task Id_MockGivesNone_IsUnknown()
    {
        var resources = await new Recorder { Id = _ => null }.RunAsync(() => _ = new Thing("it"));

        Assert.False(await OutputUtilities.GetIsKnownAsync(((Thing)resources.Single()).Id));
    }

    [Fact]
    public async Task Urn_TopLevel_HasTheStackAsParent() =>
        Assert.Equal(
            "urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Thing::it",
            await OutputUtilities.GetValueAsync((await ThingWithState(State("a", "b"))).Urn));

    [Fact]
    public async Task Urn_DeepChild_HasTheOutermostParentOnly()
    {
        var resources = await new Recorder().RunAsync(() => _ = new Group("outer", outer => _ = new Group(
            "inner",
            inner => _ = new Thing("it", null, new CustomResourceOptions { Parent = inner }),
            new ComponentResourceOptions { Parent = outer })));

        Assert.Equal(
            "urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Thing::it",
            await OutputUtilities.GetValueAsync(resources.Single(resource => resource is Thing).Urn));
    }

    [Fact]
    public async Task Output_MockGivesNothing_IsUnknownInPreview() =>
        Assert.False(await OutputUtilities.GetIsKnownAsync((await ThingWithState(State("a", "b"), preview: true)).Text));

    [Fact]
    public async Task Output_MockGivesNothing_IsDefaultOtherwise()
    {
        var thing = await ThingWithState(State("a", "b"));

        Assert.Equal((true, null), (await OutputUtilities.GetIsKnownAsync(thing.Text), await OutputUtilities.GetValueAsync(thing.Text)));
    }

    [Fact]
    public async Task Output_MockGivesValueInPreview_IsKnown() =>
        Assert.True(await OutputUtilities.GetIsKnownAsync((await ThingWithState(State("text", "x"), preview: true)).Text));

    [Fact]
    public async Task Output_MockGivesUnknown_IsUnknown() =>
        Assert.False(await OutputUtilities.GetIsKnownAsync((await ThingWithState(State("text", OutputUtilities.CreateUnknown("x")))).Text));

    [Fact]
    public async Task Output_MockGivesSecret_IsSecret() =>
        Assert.True(await Output.IsSecretAsync((await ThingWithState(State("text", Output.CreateSecret("x")))).Text));

    [Fact]
    public async Task Output_SecretInsideItsValue_IsSecret() =>
        Assert.True(await Output.IsSecretAsync((await ThingWithState(State("items", new object[] { Output.CreateSecret("x") }))).Items));

    [Fact]
    public async Task Output_MockGivesPendingValue_IsAwaited() =>
        Assert.Equal("x", await OutputUtilities.GetValueAsync(
            (await ThingWithState(State("text", Output.Create(Task.Delay(5).ContinueWith(_ => "x"))))).Text));

    [Fact]
    public async Task Output_DependsOnItsResource()
    {
        var thing = await ThingWithState(State("text", "x"));

        Assert.Equal([thing], await OutputUtilities.GetDependenciesAsync(thing.Text));
    }

    [Fact]
    public async Task State_Args_AreReadByInputNames() =>
        Assert.Equal("x", await OutputUtilities.GetValueAsync((await ThingWithState(new ThingArgs { Text = "x" })).Text));

    [Fact]
    public async Task State_UnsupportedObject_Fails() => await Assert.ThrowsAsync<RunException>(() => ThingWithState(new object()));

    [Fact]
    public async Task State_UnsupportedValueThatNoOutputReads_Fails() =>
        await Assert.ThrowsAsync<RunException>(() => ThingWithState(State("other", 1L)));

    [Fact]
    public async Task Resources_Returned_AreInOrderAndWithoutTheStack()
    {
        var resources = await new Recorder().RunAsync(() => _ = new Group(
            "a", group => _ = new Thing("b", null, new CustomResourceOptions { Parent = group })));

        Assert.Equal(["a", "b"], resources.Select(resource => resource.GetResourceName()));
    }

    [Fact]
    public async Task TestAsync_Function_GivesItsOutputs()
    {
        var (_, outputs) = await Deployment.TestAsync(
            new Recorder(), new TestOptions(), () => (IDictionary<string, object?>)new Dictionary<string, object?> { ["a"] = 1 });

        Assert.Equal(1, outputs["a"]);
    }

    [Fact]
    public async Task TestAsync_AsyncFunction_GivesItsOutputs()
    {
        var (_, outputs) = await Deployment.TestAsync(new Recorder(), new TestOptions(), async () =>
        {
            await Task.Delay(1).ConfigureAwait(false);
            return (IDictionary<string, object?>)new Dictionary<string, object?> { ["a"] = 1 };
        });

        Assert.Equal(1, outputs["a"]);
    }

    [Fact]
    public async Task GetUrn_ExistingResource_HasItsState()
    {
        Thing? read = null;
        await new Recorder().RunAsync(() =>
        {
            var first = new Thing("it", new ThingArgs { Text = "x" });
            first.Urn.Apply(urn => read = new Thing("again", null, new CustomResourceOptions { Urn = urn }));
        });

        Assert.Equal("x", await OutputUtilities.GetValueAsync(read!.Text));
    }

    [Fact]
    public async Task DependsOn_SlowResources_AreMadeFirst()
    {
        var recorder = new Recorder { Slow = true };
        await recorder.RunAsync(() =>
        {
            var group = new Group("group", g => _ = new Thing("child", null, new CustomResourceOptions { Parent = g }));
            _ = new Thing("last", null, new CustomResourceOptions { DependsOn = group });
        });

        Assert.Equal("last", recorder.Resources[^1].Name);
    }

    [Fact]
    public async Task NewResource_SlowChain_PassesValuesOn()
    {
        var recorder = new Recorder { Slow = true };
        await recorder.RunAsync(() => _ = Enumerable.Range(1, 50).Aggregate(
            new Thing("0", new ThingArgs { Text = "x" }), (previous, i) => new Thing($"{i}", new ThingArgs { Text = previous.Text })));

        Assert.Equal("x", recorder["50"].Inputs["text"]);
    }
}
