using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace SecretsLadder.Sdk.Tests.Core;

public sealed class ConversionTests
{
    private static async Task<Thing> Given(string key, object value)
    {
        var recorder = new Recorder { State = _ => new Dictionary<string, object> { [key] = value } };
        return (Thing)(await recorder.RunAsync(() => _ = new Thing("it"))).Single();
    }

    [Fact]
    public async Task Output_Integer_IsReadFromNumber() => Assert.Equal(3, await OutputUtilities.GetValueAsync((await Given("count", 3.0)).Count));

    [Fact]
    public async Task Output_IntegerFromText_IsDefault() => Assert.Equal(0, await OutputUtilities.GetValueAsync((await Given("count", "x")).Count));

    [Fact]
    public async Task Output_TextFromNumber_IsNull() => Assert.Null(await OutputUtilities.GetValueAsync((await Given("text", 1)).Text));

    [Fact]
    public async Task Output_Nullable_IsReadFromNumber() =>
        Assert.Equal(1.5, await OutputUtilities.GetValueAsync((await Given("optional", 1.5)).Optional));

    [Fact]
    public async Task Output_NullableNotGiven_IsNull() => Assert.Null(await OutputUtilities.GetValueAsync((await Given("text", "x")).Optional));

    [Fact]
    public async Task Output_Array_HasTypedElements() =>
        Assert.Equal(["a", "b"], (await OutputUtilities.GetValueAsync((await Given("items", new List<string> { "a", "b" })).Items)).AsEnumerable());

    [Fact]
    public async Task Output_ArrayElementOfWrongType_IsNull() =>
        Assert.Equal(["a", null!], (await OutputUtilities.GetValueAsync((await Given("items", new object[] { "a", 1 })).Items)).AsEnumerable());

    [Fact]
    public async Task Output_ArrayFromText_IsDefault() =>
        Assert.True((await OutputUtilities.GetValueAsync((await Given("items", "a")).Items)).IsDefault);

    [Fact]
    public async Task Output_Map_HasTypedValues() =>
        Assert.Equal(1, (await OutputUtilities.GetValueAsync((await Given("map", new Dictionary<string, int> { ["a"] = 1 })).Map))["a"]);

    [Fact]
    public async Task Output_OutputType_IsReadByItsConstructor() =>
        Assert.Equal("n", (await OutputUtilities.GetValueAsync((await Given("nested", new NestedArgs { Name = "n" })).Nested)).Name);

    [Fact]
    public async Task Output_OutputTypeWithNamedParameter_IsReadByThatName() =>
        Assert.Equal(4, (await OutputUtilities.GetValueAsync((await Given("nested", new NestedArgs { Name = "n", Size = 4 })).Nested)).Size);

    [Fact]
    public async Task Output_Enumeration_IsReadFromNumber() =>
        Assert.Equal(Level.High, await OutputUtilities.GetValueAsync((await Given("level", 2)).Level));

    [Fact]
    public async Task Output_EnumStruct_IsReadFromText() =>
        Assert.Equal(Mode.Fast, await OutputUtilities.GetValueAsync((await Given("mode", "fast")).Mode));

    [Fact]
    public async Task Output_Union_HasTheTypeThatFits() =>
        Assert.Equal(5, (await OutputUtilities.GetValueAsync((await Given("either", 5)).Either)).AsT1);

    [Fact]
    public async Task Output_JsonElement_HasTheContent() =>
        Assert.Equal("1", $"{(await OutputUtilities.GetValueAsync((await Given("json", new NestedArgs { Name = "1" })).Json)).GetProperty("name")}");

    [Fact]
    public async Task Output_Object_IsAsSent() =>
        Assert.Equal(
            1.0, Assert.IsType<ImmutableArray<object>>(await OutputUtilities.GetValueAsync((await Given("value", new List<int> { 1 })).Value))[0]);

    [Fact]
    public async Task Output_TypeThatCannotBeRead_FailsAtConstruction()
    {
        var e = await Assert.ThrowsAsync<RunException>(() => new Recorder().RunAsync(() => _ = new Impossible()));

        Assert.Contains("System.Int64", e.Message, StringComparison.Ordinal);
    }

    private sealed class Impossible : CustomResource
    {
        public Impossible() : base("test:index:Impossible", "it", null, new CustomResourceOptions())
        {
        }

        [Output("number")]
        public Output<long> Number { get; private set; } = null!;
    }
}
