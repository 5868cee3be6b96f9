using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace SecretsLadder.Sdk.Tests.Core;

public sealed class CollectionInputTests
{
    private static async Task<IEnumerable<string>> Values(InputList<string> list) => await OutputUtilities.GetValueAsync(list.ToOutput());

    private static Task<ImmutableDictionary<string, string>> Values(InputMap<string> map) => OutputUtilities.GetValueAsync(map.ToOutput());

    [Fact]
    public async Task InputList_Initializer_HasElementsInOrder() =>
        Assert.Equal(["a", "b", "c"], await Values(new InputList<string> { "a", Output.Create("b"), { "c" } }));

    [Fact]
    public async Task InputList_AddRange_Appends()
    {
        InputList<string> list = new[] { "a" };

        list.AddRange(Output.Create(ImmutableArray.Create("b", "c")));

        Assert.Equal(["a", "b", "c"], await Values(list));
    }

    [Fact]
    public async Task InputList_Concat_LeavesBothAlone()
    {
        InputList<string> first = "a";

        first.Concat("b");

        Assert.Equal(["a"], await Values(first));
    }

    [Fact]
    public async Task InputList_AddAfterConcat_LeavesTheOtherAlone()
    {
        InputList<string> first = "a";
        var both = first.Concat([]);

        first.Add("b");
        both.Add("c");

        Assert.Equal(["a", "b"], await Values(first));
        Assert.Equal(["a", "c"], await Values(both));
    }

    [Fact]
    public async Task InputList_AddAfterReading_IsSeen()
    {
        InputList<string> list = "a";
        await Values(list);

        list.Add("b");

        Assert.Equal(["a", "b"], await Values(list));
    }

    [Fact]
    public async Task InputList_SecretElement_IsSecret() =>
        Assert.True(await Output.IsSecretAsync(new InputList<string> { Output.CreateSecret("a") }.ToOutput()));

    [Fact]
    public async Task InputList_AwaitForeach_GivesElements()
    {
        var seen = new List<Input<string>>();
        await foreach (var item in new InputList<string> { "a", "b" }) seen.Add(item);

        Assert.Equal(2, seen.Count);
    }

    [Fact]
    public void InputList_Foreach_IsRefused() =>
        Assert.Throws<NotSupportedException>(() => ((System.Collections.IEnumerable)new InputList<string>()).GetEnumerator());

    [Fact]
    public async Task InputMap_Initializer_HasEntries() =>
        Assert.Equal("b", (await Values(new InputMap<string> { { "a", "b" }, { "c", "d" } }))["a"]);

    [Fact]
    public async Task InputMap_SameKeySameValue_IsOneEntry() => Assert.Single(await Values(new InputMap<string> { { "a", "b" }, { "a", "b" } }));

    [Fact]
    public async Task InputMap_SameKeyOtherValue_Fails() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Values(new InputMap<string> { { "a", "b" }, { "a", "c" } }));

    [Fact]
    public async Task InputMap_Merge_SecondWins() =>
        Assert.Equal("2", (await Values(InputMap<string>.Merge(new InputMap<string> { ["a"] = "1" }, new InputMap<string> { ["a"] = "2" })))["a"]);

    [Fact]
    public async Task InputMap_AddRangeOfOutput_HasBoth()
    {
        InputMap<string> map = new Dictionary<string, string> { ["a"] = "1" };

        map.AddRange(Output.Create(new Dictionary<string, string> { ["b"] = "2" }));

        Assert.Equal(["a", "b"], (await Values(map)).Keys.Order());
    }

    [Fact]
    public async Task InputMap_AddToAMapOfValues_HasBothAndLeavesTheMapAlone()
    {
        var values = ImmutableDictionary<string, string>.Empty.Add("a", "1");
        InputMap<string> map = values;

        map.Add("b", "2");

        Assert.Equal(["a", "b"], (await Values(map)).Keys.Order());
        Assert.Single(values);
    }

    [Fact]
    public async Task InputMap_MergeOfMapsOfValues_SecondWins()
    {
        InputMap<string> first = ImmutableDictionary<string, string>.Empty.Add("a", "1").Add("b", "1");
        InputMap<string> second = ImmutableDictionary<string, string>.Empty.Add("b", "2");

        var merged = await Values(InputMap<string>.Merge(first, second));

        Assert.Equal(("1", "2"), (merged["a"], merged["b"]));
    }

    [Fact]
    public async Task InputMap_UnknownValue_IsUnknown() =>
        Assert.False(await OutputUtilities.GetIsKnownAsync(new InputMap<string> { ["a"] = OutputUtilities.CreateUnknown("x") }.ToOutput()));

    [Fact]
    public async Task InputUnion_FirstType_HoldsIt()
    {
        InputUnion<string, int> union = "a";

        Assert.True((await OutputUtilities.GetValueAsync(union.ToOutput())).IsT0);
    }

    [Fact]
    public void Union_OtherType_IsRefused() => Assert.Throws<InvalidOperationException>(() => ((Union<string, int>)1).AsT0);

    [Fact]
    public void Union_SameTypeAndValue_AreEqual() => Assert.Equal((Union<string, int>)1, (Union<string, int>)1);

    [Fact]
    public async Task ToOutput_NullInput_IsDefault() => Assert.Null(await OutputUtilities.GetValueAsync(((Input<string>?)null).ToOutput()));
}
