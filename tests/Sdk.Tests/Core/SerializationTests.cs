using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using Pulumi.Utilities;

namespace SecretsLadder.Sdk.Tests.Core;

public sealed class SerializationTests
{
    private static async Task<ImmutableDictionary<string, object>> InputsAsync(Func<ThingArgs> args)
    {
        var recorder = new Recorder();
        await recorder.RunAsync(() => _ = new Thing("it", args()));
        return recorder["it"].Inputs;
    }

    [Fact]
    public async Task Input_Integer_IsDouble() => Assert.Equal(3.0, await Recorder.InputAsync(3));

    [Fact]
    public async Task Input_Boolean_IsBoolean() => Assert.Equal(true, await Recorder.InputAsync(true));

    [Fact]
    public async Task Input_Enumeration_IsItsNumber() => Assert.Equal(2.0, await Recorder.InputAsync(Level.High));

    [Fact]
    public async Task Input_EnumStruct_IsItsValue() => Assert.Equal("fast", await Recorder.InputAsync(Mode.Fast));

    [Fact]
    public async Task Input_List_IsImmutableArrayOfObjects() =>
        Assert.Equal(["a", 1.0], Assert.IsType<ImmutableArray<object>>(await Recorder.InputAsync(new List<object> { "a", 1 })).AsEnumerable());

    [Fact]
    public async Task Input_Dictionary_IsImmutableDictionaryOfObjects() =>
        Assert.Equal(
            1.0, Assert.IsType<ImmutableDictionary<string, object>>(await Recorder.InputAsync(new Dictionary<string, int> { ["a"] = 1 }))["a"]);

    [Fact]
    public async Task Input_NullInList_StaysNull() =>
        Assert.Equal(new object?[] { "a", null }, ((ImmutableArray<object>)(await Recorder.InputAsync(new object?[] { "a", null }))!).AsEnumerable());

    [Fact]
    public async Task Input_NullInDictionary_IsDropped() =>
        Assert.Empty((ImmutableDictionary<string, object>)(await Recorder.InputAsync(new Dictionary<string, object?> { ["a"] = null }))!);

    [Fact]
    public async Task Input_InternalKeyInDictionary_IsDropped() =>
        Assert.Empty((ImmutableDictionary<string, object>)(await Recorder.InputAsync(new Dictionary<string, object> { ["__a"] = 1 }))!);

    [Fact]
    public async Task Input_DefaultImmutableArray_IsEmptyArray() =>
        Assert.Equal(ImmutableArray<object>.Empty, await Recorder.InputAsync(default(ImmutableArray<string>)));

    [Fact]
    public async Task Input_JsonElement_IsItsContent() =>
        Assert.Equal(1.0, ((ImmutableDictionary<string, object>)(await Recorder.InputAsync(JsonDocument.Parse("""{"a":1}""").RootElement))!)["a"]);

    [Fact]
    public async Task Input_Union_IsItsValue() => Assert.Equal("a", await Recorder.InputAsync((Union<string, int>)"a"));

    [Fact]
    public async Task Input_StringAsset_IsAnAsset() => Assert.IsType<StringAsset>(await Recorder.InputAsync(new StringAsset("text")));

    [Fact]
    public async Task Input_Secret_IsInClear() => Assert.Equal("s", await Recorder.InputAsync(Output.CreateSecret<object>("s")));

    [Fact]
    public async Task Input_SecretInsideList_IsInClear() =>
        Assert.Equal(["s"], ((ImmutableArray<object>)(await Recorder.InputAsync(new object[] { Output.CreateSecret("s") }))!).AsEnumerable());

    [Fact]
    public async Task Input_SecretNullInsideDictionary_StaysNull() =>
        Assert.Null(((ImmutableDictionary<string, object>)(await Recorder.InputAsync(
            new Dictionary<string, object> { ["a"] = Output.CreateSecret((string)null!) }))!)["a"]);

    [Fact]
    public async Task Input_Unknown_IsDropped() => Assert.Null(await Recorder.InputAsync(OutputUtilities.CreateUnknown<object>("x")));

    [Fact]
    public async Task Input_OneUnknownInside_DropsTheWholeInput() =>
        Assert.Null(await Recorder.InputAsync(new Dictionary<string, object> { ["a"] = 1, ["b"] = OutputUtilities.CreateUnknown(1) }));

    [Fact]
    public async Task Input_OneUnknownInside_KeepsOtherInputs()
    {
        var inputs = await InputsAsync(() => new ThingArgs { Text = "a", Map = { ["k"] = OutputUtilities.CreateUnknown("v") } });

        Assert.Equal(["text"], inputs.Keys);
    }

    [Fact]
    public async Task Input_Null_IsDropped() => Assert.Empty(await InputsAsync(() => new ThingArgs()));

    [Fact]
    public async Task Input_NestedArgs_HasInputNames()
    {
        var inputs = await InputsAsync(() => new ThingArgs { Nested = new NestedArgs { Name = "n", Size = 1, Tags = { ["a"] = "b" } } });

        Assert.Equal(["name", "size", "tags"], ((ImmutableDictionary<string, object>)inputs["nested"]).Keys.Order());
    }

    [Fact]
    public async Task Input_EmptyList_IsSent()
    {
        var inputs = await InputsAsync(() => new ThingArgs { List = new InputList<string>() });

        Assert.Equal(ImmutableArray<object>.Empty, inputs["list"]);
    }

    [Fact]
    public async Task Input_UnionOfArgs_HasInputNames()
    {
        var inputs = await InputsAsync(() => new ThingArgs { Either = new NestedArgs { Name = "n" } });

        Assert.Equal("n", ((ImmutableDictionary<string, object>)inputs["either"])["name"]);
    }

    [Fact]
    public async Task Input_JsonDocument_IsItsContent()
    {
        var inputs = await InputsAsync(() => new ThingArgs { Document = """{"a":[true]}""" });

        Assert.Equal([true], ((ImmutableArray<object>)((ImmutableDictionary<string, object>)inputs["document"])["a"]).AsEnumerable());
    }

    [Fact]
    public async Task Input_MarkedJson_IsText() => Assert.Equal("true", (await InputsAsync(() => new ThingArgs { Flag = true }))["flag"]);

    [Fact]
    public async Task Input_ArgsMarkedJson_IsTextWithSortedKeys()
    {
        var inputs = await InputsAsync(() => new ThingArgs { Settings = new NestedArgs { Size = 2, Name = "a\"<b>", Tags = { ["x"] = "y" } } });

        Assert.Equal("""{ "name": "a\"\u003cb\u003e", "size": 2, "tags": { "x": "y" } }""", inputs["settings"]);
    }

    [Fact]
    public async Task Input_MarkedJsonOutsideTheBasicPlane_IsEscaped()
    {
        var inputs = await InputsAsync(() => new ThingArgs { Settings = new NestedArgs { Name = "é\U0001F600\u200b" } });

        Assert.Equal("""{ "name": "é\ud83d\ude00\u200b" }""", inputs["settings"]);
    }

    [Fact]
    public async Task Input_NullInTypedList_Fails() =>
        await Assert.ThrowsAsync<RunException>(() => InputsAsync(() => new ThingArgs { List = { "a", null! } }));

    [Fact]
    public async Task Input_MarkedJsonUnknown_IsDropped() =>
        Assert.Empty(await InputsAsync(() => new ThingArgs { Flag = OutputUtilities.CreateUnknown(true) }));

    [Fact]
    public async Task Input_Resource_IsAResourceOfItsTypeWithItsUrn()
    {
        var recorder = new Recorder();
        var resources = await recorder.RunAsync(() => _ = new Thing("it", new ThingArgs { Other = new Thing("other") }));

        var sent = Assert.IsAssignableFrom<CustomResource>(recorder["it"].Inputs["other"]);
        Assert.Equal(
            await OutputUtilities.GetValueAsync(resources.Single(r => r.GetResourceName() == "other").Urn),
            await OutputUtilities.GetValueAsync(sent.Urn));
    }

    [Fact]
    public async Task Input_UnsupportedType_FailsAndNamesIt()
    {
        var e = await Assert.ThrowsAsync<RunException>(() => Recorder.InputAsync(new Version(1, 0)));

        Assert.Contains("System.Version is not a supported argument type", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Input_Task_Fails() => await Assert.ThrowsAsync<RunException>(() => Recorder.InputAsync(Task.CompletedTask));

    [Fact]
    public async Task Input_RequiredMissing_FailsAndNamesTheProperty()
    {
        var e = await Assert.ThrowsAsync<RunException>(() => InputsAsync(() => new ThingArgs { Nested = new NestedArgs() }));

        Assert.Contains("NestedArgs.Name is required", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Input_PendingOutput_IsAwaited() =>
        Assert.Equal("late", await Recorder.InputAsync(Output.Create(Task.Delay(5).ContinueWith(_ => (object)"late"))));

    [Fact]
    public async Task Input_PendingOutputInsidePendingOutput_IsAwaited() =>
        Assert.Equal(["late"], ((ImmutableArray<object>)(await Recorder.InputAsync(Output.Create(Task.Delay(5).ContinueWith(
            _ => (object)new[] { Output.Create(Task.Delay(5).ContinueWith(_ => "late")) }))))!).AsEnumerable());

    [Fact]
    public async Task Input_DictionaryArgs_AreSentAsTheyAre()
    {
        var recorder = new Recorder();
        var args = new DictionaryResourceArgs(ImmutableDictionary<string, object?>.Empty.Add("a", 1).Add("b", Output.Create("x")));

        await recorder.RunAsync(() => _ = new CustomResource("test:index:Loose", "it", args, new CustomResourceOptions()));

        Assert.Equal(["a", "b"], recorder["it"].Inputs.Keys.Order());
    }
}
